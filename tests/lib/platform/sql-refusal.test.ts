import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { prismaDirectory } from '#lib/platform/migrate-standing.ts'
import { RefusalError, refusalCodes } from '#lib/platform/refusal.ts'
import { isAway, refusalOf } from '#lib/platform/sql-refusal.ts'
import { sql } from '#tests/support/database.ts'

/** An error as the driver's adapter hands it over. */
const fromDriver = (cause: Record<string, unknown>, code?: string) =>
  Object.assign(new Error('Raw query failed'), { code, meta: { driverAdapterError: { cause } } })

const law = (originalMessage: string, detail?: string) =>
  fromDriver({ kind: 'postgres', originalCode: 'SN001', originalMessage, detail }, 'P2010')

test('a refusal out of a command stays what it is', () => {
  const refusal = { code: 'invalid', fields: { title: { code: 'title-missing' } } } as const
  expect(refusalOf(new RefusalError(refusal))).toBe(refusal)
})

test('a law’s no keeps its code and the position in its detail', () => {
  expect(refusalOf(law('own-text'))).toEqual({ code: 'own-text' })
  expect(refusalOf(law('out-of-order', '3'))).toEqual({ code: 'out-of-order', params: { position: 3 } })
  expect(refusalOf(law('evidence-is-permanent', 'revision'))).toEqual({ code: 'evidence-is-permanent' })
})

test('a code that nobody knows is no refusal', () => {
  expect(refusalOf(law('some-new-law'))).toBeNull()
})

test('what is no refusal at all is left alone', () => {
  for (const other of [new Error('a defect'), new TypeError('x is undefined'), null, 'text', 7]) {
    expect(refusalOf(other)).toBeNull()
  }
  expect(refusalOf(fromDriver({ originalCode: '22P02' }))).toBeNull()
  expect(refusalOf(fromDriver({ originalCode: '23505', constraint: { index: 'nobody_knows' } }))).toBeNull()
})

test.each([
  ['article_has_one_open_round', 'round-open'],
  ['approval_round_id_position_attempt_key', 'out-of-order'],
  ['publication_round_id_key', 'round-closed'],
  ['article_has_one_live_publication', 'busy'],
  ['round_has_one_waiting_schedule', 'schedule-waits'],
  ['withdrawal_pkey', 'not-live'],
  ['person_email_key', 'email-taken'],
])('the constraint %s exists and says %s', async (index, code) => {
  expect(await sql('owner', 'select 1 from pg_indexes where indexname = $1', [index])).toHaveLength(1)
  expect(refusalOf(fromDriver({ originalCode: '23505', constraint: { index } }))).toEqual({ code })
  const originalMessage = `duplicate key value violates unique constraint "${index}"`
  expect(refusalOf(fromDriver({ originalCode: '23505', originalMessage }))).toEqual({ code })
})

test.each([
  ['42501', 'forbidden'],
  ['40P01', 'busy'],
  ['40001', 'busy'],
  ['55P03', 'busy'],
  ['57P01', 'unavailable'],
  ['53300', 'unavailable'],
  ['08006', 'unavailable'],
])('SQLSTATE %s is %s', (originalCode, code) => {
  expect(refusalOf(fromDriver({ originalCode }))).toEqual({ code })
})

test('a server that is not there is away, and one that says no is not', () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'P1001', 'P2024']) {
    expect(isAway(Object.assign(new Error('gone'), { code }))).toBe(true)
  }
  // What pg says of a connection that broke, now and at the next query on it.
  expect(isAway(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isAway(new Error('Client has encountered a connection error and is not queryable'))).toBe(true)
  expect(isAway(fromDriver({ kind: 'DatabaseNotReachable' }))).toBe(true)
  expect(isAway(law('own-text'))).toBe(false)
  expect(isAway(null)).toBe(false)
})

test('every code that a law raises is known', async () => {
  const directory = join(prismaDirectory, 'invariants')
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql'))
  const text = (await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')))).join('\n')
  const calls = [...text.matchAll(/refuse\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, inside]) => inside ?? '')
  const codes = calls.flatMap((inside) =>
    [...inside.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code),
  )
  expect(codes.length).toBeGreaterThan(40)
  expect([...new Set(codes)].filter((code) => !refusalCodes.some((known) => known === code))).toEqual([])
})
