import { beforeEach, expect, test } from '@jest/globals'
import { resetDatabase, sql } from '#tests/support/database.ts'

beforeEach(resetDatabase)

test('the application signs in as a role that is no superuser and owns nothing', async () => {
  const [role] = await sql(
    'app',
    `select rolsuper, rolcreaterole, rolbypassrls,
       (select count(*)::int from pg_class where relowner = r.oid) as owned
     from pg_roles r where rolname = current_user`,
  )
  expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolbypassrls: false, owned: 0 })
})

test('no lesser role can hide a table behind a temporary one', async () => {
  for (const role of ['app', 'reader'] as const) {
    await expect(sql(role, 'create temporary table approval (id int)')).rejects.toThrow(/permission denied/)
  }
})

test('the reader sees no table of the newsroom', async () => {
  await expect(sql('reader', 'select * from public.draft')).rejects.toThrow(/permission denied/)
})

test('a reset brings back what a newsroom starts with, evidence included', async () => {
  const roles = await sql('app', 'select * from role order by key')
  await sql('owner', `insert into channel (slug, name) values ('local', '本地')`)
  await resetDatabase()
  expect(await sql('app', 'select * from channel')).toEqual([])
  expect(await sql('app', 'select * from role order by key')).toEqual(roles)
})
