import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findRunningPostgres, startEmbeddedPostgres } from '#lib/platform/embedded-postgres.ts'
import { lockDataDir } from '#lib/platform/embedded-postgres-lock.ts'
import { query } from '#tests/support/scratch.ts'

const dataDir = resolve('.data-test', `embedded-${process.env.JEST_WORKER_ID}`)
const wipe = () => rm(dataDir, { recursive: true, force: true })

beforeAll(wipe)
afterAll(wipe)

test('it is UTF-8 with a locale of its own, and keeps its password to its owner', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false })
  try {
    const [database] = await query(
      postgres.ownerUrl(),
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale, upper('é') as upper,
         current_setting('listen_addresses') as heard
       from pg_database where datname = current_database()`,
    )
    expect(database).toEqual({
      encoding: 'UTF8',
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      upper: 'É',
      heard: '127.0.0.1',
    })
    expect((await stat(`${dataDir}/postgres-password`)).mode & 0o777).toBe(0o600)
    expect(await findRunningPostgres(dataDir)).toBe(postgres.ownerUrl())
    const stranger = postgres.ownerUrl().replace(/:[0-9a-f]{48}@/, ':wrong@')
    await expect(query(stranger, 'select 1')).rejects.toThrow(/password/)
  } finally {
    await postgres.stop()
  }
  expect(await findRunningPostgres(dataDir)).toBeNull()
})

test('a server that outlived its start is ended by the next, which finds its data', async () => {
  const lines: string[] = []
  const left = await startEmbeddedPostgres({ dataDir, durable: false })
  await query(left.ownerUrl(), 'create table kept as select 1 as one')
  const next = await startEmbeddedPostgres({ dataDir, durable: false, say: (line) => lines.push(line) })
  try {
    await left.ended
    expect(lines).toContain('stopping the PostgreSQL that a killed start left running')
    expect(await query(next.ownerUrl(), 'select * from kept')).toEqual([{ one: 1 }])
  } finally {
    await next.stop()
  }
})

test('a data directory belongs to one process at a time', async () => {
  const release = await lockDataDir(dataDir)
  expect(release).not.toBeNull()
  expect(await lockDataDir(dataDir)).toBeNull()
  await release?.()
  const again = await lockDataDir(dataDir)
  expect(again).not.toBeNull()
  await again?.()
})
