import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { migrate } from '#lib/platform/migrate.ts'
import { prismaDirectory, standingHash, stands } from '#lib/platform/migrate-standing.ts'
import { lesserUrl } from '#lib/platform/roles.ts'
import { query, scratchDatabase } from '#tests/support/scratch.ts'

const secret = 'x'.repeat(32)

let directory: string
let ownerUrl: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sanshen-prisma-'))
  for (const part of ['schema', 'migrations', 'invariants']) {
    await cp(join(prismaDirectory, part), join(directory, part), { recursive: true })
  }
  ownerUrl = await scratchDatabase()
})

afterEach(() => rm(directory, { recursive: true }))

const urlsOf = (words: string) => ({
  appUrl: lesserUrl(ownerUrl, 'app', words),
  readerUrl: lesserUrl(ownerUrl, 'reader', words),
})

async function standsFor(words = secret): Promise<boolean> {
  const urls = urlsOf(words)
  return stands(urls, await standingHash(directory, urls))
}

test('a database stands once it is migrated, until a migration, a law or a password is another', async () => {
  expect(await standsFor()).toBe(false)
  await migrate({ ownerUrl, secret, directory })
  expect(await standsFor()).toBe(true)
  expect(await standsFor('y'.repeat(32))).toBe(false)

  await writeFile(join(directory, 'invariants', '99-more.sql'), 'select 1;')
  expect(await standsFor()).toBe(false)
  await migrate({ ownerUrl, secret, directory })
  expect(await standsFor()).toBe(true)

  await query(ownerUrl, `delete from schema_state where key = 'standing'`)
  expect(await standsFor()).toBe(false)
})
