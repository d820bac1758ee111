import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type MigrateOptions, migrate } from '#lib/platform/migrate.ts'
import { draftMigration } from '#lib/platform/migrate-draft.ts'
import { lesserUrl } from '#lib/platform/roles.ts'
import { query, scratchDatabase } from '#tests/support/scratch.ts'

const secret = 'x'.repeat(32)
const model = (fields: string) =>
  `datasource db {\n provider = "postgresql"\n}\nmodel Note {\n id Int @id\n ${fields}\n @@map("note")\n}\n`

let directory: string
let ownerUrl: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sanshen-prisma-'))
  ownerUrl = await scratchDatabase()
  await write('schema/note.prisma', model('words String'))
  await write('migrations/migration_lock.toml', 'provider = "postgresql"\n')
  await write(
    'migrations/1_note/migration.sql',
    'create table note (id integer primary key, words text not null);',
  )
})

afterEach(() => rm(directory, { recursive: true }))

async function write(path: string, content: string): Promise<void> {
  await mkdir(join(directory, path, '..'), { recursive: true })
  await writeFile(join(directory, path), content)
}

const run = (options: Partial<MigrateOptions> = {}) => migrate({ ownerUrl, secret, directory, ...options })

test('a second migration finds nothing to do', async () => {
  await write('invariants/1-law.sql', 'grant select on note to sanshen_app;')
  expect(await run()).toEqual({ migrations: ['1_note'], invariants: true })
  expect(await run()).toEqual({ migrations: [], invariants: false })
})

test('of several at once, one migrates and the others wait', async () => {
  const done = await Promise.all([run(), run(), run()])
  expect(done.flatMap(({ migrations }) => migrations)).toEqual(['1_note'])
})

test('a migration with a function body is one transaction, and a failed one may be mended and tried again', async () => {
  const body =
    'create function one() returns integer language plpgsql as $$ begin perform 2; return 1; end $$;'
  await write('migrations/2_one/migration.sql', `${body} select 1 / 0;`)
  await expect(run()).rejects.toThrow('the migration 2_one failed: ERROR: division by zero')
  await expect(query(ownerUrl, 'select one()')).rejects.toThrow(/does not exist/)
  await write('migrations/2_one/migration.sql', body)
  expect((await run()).migrations).toEqual(['2_one'])
  expect(await query(ownerUrl, 'select one()')).toEqual([{ one: 1 }])
})

test('a migration that was changed after it was applied is refused by name', async () => {
  await run()
  await write('migrations/1_note/migration.sql', 'create table note (id integer primary key);')
  await expect(run()).rejects.toThrow('the migration 1_note was changed after this database had applied it')
})

test('laws are applied together or not at all, and the file and line are named', async () => {
  await write('invariants/1-law.sql', 'create function law() returns integer language sql return 1;')
  await write('invariants/2-law.sql', 'select 1;\nselect nothing;')
  await expect(run()).rejects.toThrow('prisma/invariants/2-law.sql:2: column "nothing" does not exist')
  await expect(query(ownerUrl, 'select law()')).rejects.toThrow(/does not exist/)
})

test('laws are applied anew when one changes, and when a migration is added', async () => {
  const law = (result: number) =>
    `create or replace function law() returns integer language sql return ${result};`
  await write('invariants/1-law.sql', law(1))
  await run()
  await write('invariants/1-law.sql', law(2))
  expect(await run()).toEqual({ migrations: [], invariants: true })
  expect(await query(ownerUrl, 'select law()')).toEqual([{ law: 2 }])
  await write('migrations/2_more/migration.sql', 'create table more (id integer);')
  expect(await run()).toEqual({ migrations: ['2_more'], invariants: true })
})

test('only the lesser roles of this very database may connect to it', async () => {
  await run()
  const other = await scratchDatabase()
  await migrate({ ownerUrl: other, secret, directory })
  expect(await query(lesserUrl(ownerUrl, 'app', secret), 'select 1 as one')).toEqual([{ one: 1 }])
  await expect(query(lesserUrl(ownerUrl, 'app', 'y'.repeat(32)), 'select 1')).rejects.toThrow(/password/)
})

test('an application’s role that is given by a setting must exist and be without powers', async () => {
  const url = new URL(ownerUrl)
  await expect(run({ appUrl: ownerUrl })).rejects.toThrow(/^DATABASE_APP_URL must name .* is a superuser$/)
  url.username = 'nobody_here'
  await expect(run({ readerUrl: url.href })).rejects.toThrow(
    /^DATABASE_READER_URL names a user .* nobody_here$/,
  )
})

test('the next migration is drafted from what prisma/schema has and the migrations lack', async () => {
  await expect(draftMigration(ownerUrl, 'same', directory)).rejects.toThrow(/holds nothing/)
  await write('schema/note.prisma', model('words String\n place String?'))
  const file = await draftMigration(ownerUrl, 'place', directory)
  expect(file).toMatch(/\/migrations\/\d{14}_place\/migration\.sql$/)
  expect((await run()).migrations).toHaveLength(2)
  expect(await query(ownerUrl, 'select place from note')).toEqual([])
})
