import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, refuses, refusesEach } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  correct,
  live,
  publish,
  returning,
  rewrite,
  saving,
  walkTo,
  withdrawing,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const views = [
  'article',
  'channel',
  'correction',
  'credit',
  'embargo',
  'ledger',
  'ledger_place',
  'listing',
  'medium',
  'setting',
  'slug',
  'version',
  'withdrawal',
]

/** Everything that the reader's role can select, as one text. */
async function allThatReadersSee(): Promise<string> {
  const texts = await Promise.all(
    views.map((view) => sql('reader', `select to_jsonb(v)::text as row from site.${view} v`)),
  )
  return JSON.stringify(texts)
}

test('the reader has no right on any table, function or sequence of the newsroom or its queue', async () => {
  const relations = await sql<{ name: string }>(
    'owner',
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'v', 'm', 'p', 'f')`,
  )
  expect(relations.length).toBeGreaterThan(30)
  await refusesEach(
    /^42501$/,
    relations.map(({ name }) => [name, () => sql('reader', `select 1 from ${name}`)]),
  )
  await refuses('42501', () => sql('reader', `select nextval('public.article_id_seq')`))
  await refuses('42501', () => sql('reader', 'select public.open_position(1)'))
})

test('the reader has the views that are named, and may only read them', async () => {
  const known = await sql<{ name: string }>(
    'owner',
    `select viewname as name from pg_views where schemaname = 'site' order by 1`,
  )
  expect(known.map(({ name }) => name)).toEqual(views)
  const rights = await sql(
    'owner',
    `select distinct grantee, privilege_type as may from information_schema.table_privileges
     where table_schema = 'site' and grantee in ('PUBLIC', 'sanshen_app', 'sanshen_reader') order by 1`,
  )
  expect(rights).toEqual([
    { grantee: 'sanshen_app', may: 'SELECT' },
    { grantee: 'sanshen_reader', may: 'SELECT' },
  ])
  await live()
  for (const view of views) {
    await sql('reader', `select * from site.${view}`)
    // 55000: a view over several tables takes no rows from anybody.
    await refuses(/^(42501|55000)$/, () => sql('reader', `delete from site.${view}`))
    await refuses(/^(42501|55000)$/, () =>
      sql('reader', `insert into site.${view} select * from site.${view}`),
    )
  }
  await refuses('42501', () => sql('reader', `update site.setting set value = '{}'`))
  await refuses('42501', () => sql('reader', 'update site.version set version = 0'))
})

test.each([
  'set role sanshen_app',
  'set role postgres',
  'create table public.mine (id int)',
  'create temporary table mine (id int)',
  'create function site.mine() returns int language sql as $$ select 1 $$',
  'create view site.mine as select * from public.draft',
  `copy public.draft to stdout`,
  `copy (select * from public.person) to stdout`,
  `copy site.article to program 'cat'`,
  `do $$ begin perform 1 from public.draft; end $$`,
  'explain analyze select * from public.draft',
  'table public.person',
  'lock table public.draft in access share mode',
  `select * from pg_catalog.pg_statistic`,
  `select * from pg_catalog.pg_authid`,
])('the reader may not: %s', async (statement) => {
  await attack('42501', null, statement, 'reader')
})

test('statistics and other sessions tell the reader nothing', async () => {
  await walkTo(3, 'reporter', words('机密的题目'))
  await sql('owner', 'analyze')
  expect(await sql('reader', `select 1 from pg_stats where schemaname = 'public'`)).toEqual([])
  const queries = await sql<{ query: string }>(
    'reader',
    'select query from pg_stat_activity where usename <> current_user',
  )
  expect(queries.every(({ query }) => query === '<insufficient privilege>' || query === '')).toBe(true)
})

test('no view leaks a row to a condition that looks too early', async () => {
  const barriers = await sql<{ name: string }>(
    'owner',
    `select relname as name from pg_class where relnamespace = 'site'::regnamespace and relkind = 'v'
       and not coalesce('security_barrier=true' = any(reloptions), false)`,
  )
  // It shows a whole table, without a condition to look behind: the table itself holds what is live and nothing else.
  expect(barriers).toEqual([{ name: 'listing' }])
})

test('readers see words that went up, and none that did not, at no position', async () => {
  await begin('reporter', words('机密的草稿'))
  for (const position of [0, 1, 2, 3, 4, 5])
    await walkTo(position, 'reporter', words(`机密的题目 ${position}`))
  await rewrite(await walkTo(2), 'reviewer', words('机密的改动'))
  await act('second', returning(await walkTo(3, 'reporter', words('机密的退稿')), 0, 'second'))
  expect(await allThatReadersSee()).not.toMatch(/机密/)
  const up = await live()
  await act('reporter', saving(up.articleId, 'reporter', words('机密的更正')))
  const seen = await allThatReadersSee()
  expect(seen).not.toMatch(/机密/)
  expect(seen).toMatch(/口袋公园开放/)
})

test('of a correction readers see the old words until it goes up, and of a withdrawal its public note alone', async () => {
  const up = await live()
  await correct(up, 5)
  const [shown] = await sql('reader', `select content->>'title' as title, hash from site.article`)
  expect(shown).toEqual({ title: '口袋公园开放', hash: up.hash })
  await act('second', withdrawing(up.articleId, up.publicationId, 'second'))
  expect(await sql('reader', 'select * from site.article')).toEqual([])
  expect(await sql('reader', 'select * from site.credit')).toEqual([])
  const [note] = await sql('reader', 'select article_id, public_note from site.withdrawal')
  expect(note).toEqual({ article_id: up.articleId, public_note: '本报已撤下这篇报道。' })
  expect(await allThatReadersSee()).not.toMatch(/事实有误|口袋公园开放/)
})

test('the credits are the signatures that stand, one a stage', async () => {
  await live()
  const credits = await sql('reader', 'select stage_name, person_name from site.credit order by position')
  expect(credits.map(({ stage_name, person_name }) => `${stage_name} ${person_name}`)).toEqual([
    '编辑 周若溪',
    '审读 沈砚秋',
    '二审 韩雨桐',
    '三审 方正言',
  ])
})

test('of the settings readers see those made for them', async () => {
  await sql('app', `insert into setting (key, value) values ('secret', '"机密"')`)
  expect(await sql('reader', 'select key from site.setting')).toEqual([{ key: 'paper' }])
})

test('what is listed is what is live, through corrections and takedowns, and by nobody’s own hand', async () => {
  const listed = async () =>
    (await sql<{ id: number }>('owner', 'select distinct publication_id as id from listing order by 1')).map(
      ({ id }) => id,
    )
  const now = async () =>
    (await sql<{ id: number }>('owner', 'select id from publication where ended_at is null order by 1')).map(
      ({ id }) => id,
    )
  const first = await live()
  const down = await live()
  await walkTo(5)
  await publish(await correct(first, 5))
  await act('second', withdrawing(down.articleId, down.publicationId, 'second'))
  expect(await listed()).toEqual(await now())
  expect(await listed()).toHaveLength(1)
  const row = `insert into listing select publication_id, 'tag', 'x', article_id, first_published_at from listing limit 1`
  for (const statement of [row, 'delete from listing', `update listing set name = 'x'`]) {
    await attack('42501', 'chief', statement)
  }
})
