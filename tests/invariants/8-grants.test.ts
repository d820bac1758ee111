import { beforeEach, expect, test } from '@jest/globals'
import pg from 'pg'
import { appUrl, readerUrl, sql } from '#tests/support/database.ts'
import { act, answer, attack, openNewsroom, person } from '#tests/support/newsroom-sql.ts'
import { signing, walkTo } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const lists = async (text: string) => (await sql<{ name: string }>('owner', text)).map(({ name }) => name)

/** Tables that are no evidence: what the application may change in them is their own affair. */
const inWork = [
  'article_words',
  'channel',
  'claim',
  'draft_version',
  'duty_shift',
  'finding_count',
  'notice',
  'notice_choice',
  'pen_hold',
  'person',
  'person_invitation',
  'person_role',
  'preview_link',
  'saved_view',
  'setting',
  'sign_in',
  'sign_in_attempt',
  'urgent_mark',
]

test('the application owns nothing, and of what is not in work it changes the columns that close a thing', async () => {
  const owned = await lists(
    `select relname as name from pg_class where relowner in ('sanshen_app'::regrole, 'sanshen_reader'::regrole)`,
  )
  expect(owned).toEqual([])
  const tables = await lists(
    `select privilege_type || ' ' || table_name as name from information_schema.table_privileges
     where grantee in ('sanshen_app', 'PUBLIC') and table_schema = 'public' and privilege_type not in ('SELECT', 'INSERT')
       and (table_name not in ('${inWork.join("', '")}') or privilege_type not in ('UPDATE', 'DELETE'))`,
  )
  expect(tables).toEqual([])
  const columns = await lists(
    `select table_name || '.' || column_name as name from information_schema.column_privileges
     where grantee = 'sanshen_app' and table_schema = 'public' and privilege_type = 'UPDATE'
       and table_name not in ('${inWork.join("', '")}') order by 1`,
  )
  expect(columns).toEqual([
    'delegation.revoked_at',
    'draft.content',
    'draft.updated_by',
    'lexicon_entry.until',
    'publication_schedule.cancelled_at',
    'publication_schedule.cancelled_by',
    'round.close_note',
    'round.close_reason',
    'round.closed_as',
    'round.closed_by',
    'weight_rule.ended_at',
    'weight_rule.ended_by',
  ])
})

test('nobody in the database is everybody: no function or table is open to the public', async () => {
  const functions = await lists(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
       and has_function_privilege('sanshen_app', p.oid, 'execute') order by 1`,
  )
  expect(functions).toEqual([
    'audit_event_hash',
    'audit_event_text',
    'content_hash',
    'current_actor',
    'last_position',
    'lock_article',
    'may_know',
    'may_read_text',
    'open_position',
    'open_remarks',
    'renew_what_readers_have',
    'stage_is_signed',
    'texts_with_words',
  ])
  const reader = await lists(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
       and has_function_privilege('sanshen_reader', p.oid, 'execute')`,
  )
  expect(reader).toEqual([])
})

test('every function that runs with the owners power resolves names by itself', async () => {
  const loose = await lists(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
       and (p.prosecdef or p.prorettype = 'trigger'::regtype)
       and (not p.prosecdef or p.proconfig is null or not 'search_path=public, pg_temp' = any(p.proconfig))`,
  )
  expect(loose).toEqual([])
})

test('no other search path hides the tables from the laws', async () => {
  const walk = await walkTo(2)
  for (const path of ['site, public', 'site', 'pg_catalog', 'graphile_worker, public']) {
    const { text, values } = signing(walk, 3, 'second')
    const statement = { text: text.replace('"approval"', 'public.approval'), values }
    await attack('out-of-order', 'second', [`set local search_path = ${path}`, statement])
  }
})

test.each([
  'set role postgres',
  'set role sanshen_reader',
  'set session authorization postgres',
  'set session_replication_role = replica',
  'set local session_replication_role = replica',
  `select set_config('session_replication_role', 'replica', true)`,
  'create table public.approval_void2 (id int)',
  'create table site.article2 (id int)',
  'create temporary table approval_void (approval_id int)',
  'select * into public.mine from approval',
  'create schema mine',
  'create function public.refuse(text, text) returns void language sql as $$ $$',
  'create or replace function public.open_position(r integer) returns integer language sql as $$ select 5 $$',
  'create function site.now() returns timestamptz language sql as $$ select null::timestamptz $$',
  'create view public.mine as select 1',
  'create extension pgcrypto',
  'create role mine superuser',
  'alter role current_user superuser',
  'grant postgres to current_user',
  'alter default privileges for role postgres grant all on tables to current_user',
  'alter table approval disable trigger all',
  'alter table approval disable trigger a_approval_signs_the_open_position',
  'alter table approval drop constraint approval_pkey',
  'alter table revision owner to current_user',
  'drop trigger a_approval_signs_the_open_position on approval',
  'drop function refuse(text, text)',
  'drop view site.article',
  'create rule r as on insert to approval do instead nothing',
  'create trigger t before insert on approval for each row execute function suppress_redundant_updates_trigger()',
  'create trigger t before update on graphile_worker._private_jobs for each row execute function suppress_redundant_updates_trigger()',
  'create index on approval (id)',
  'create policy p on draft using (true)',
  'comment on table approval is $$mine$$',
  `copy approval to program 'cat'`,
  `copy approval from '/etc/passwd'`,
  `select pg_read_file('/etc/passwd')`,
  `select setval('publication_id_seq', 1)`,
  'alter sequence publication_id_seq restart',
  'truncate graphile_worker._private_jobs',
  'vacuum approval',
])('the application may not: %s', async (statement) => {
  // VACUUM only warns, and outside a transaction: here it is refused for being inside one.
  await attack(/^(42501|25001|0LP01|42883|42P13)$/, 'chief', statement)
})

test.each([
  `take_seat(1, 1, 4, 'signature')`,
  `sit_to_sign(1, 1, 4, 'signature')`,
  'take_pen(1, 1)',
  'lock_open_round(1)',
  `everyone_signed(1, 1, 'x')`,
  `the_actor_acts(1)`,
  'explain_not_holding(1, 1, 1)',
  `raise_site_versions('site')`,
  `refuse('own-text')`,
  'evidence_is_permanent()',
  'publication_closes_its_round()',
  'return_goes_back()',
  'draft_needs_the_pen()',
  'claim_is_for_who_may_sign()',
  'remark_turns_in_order()',
])('the laws own step cannot be called by itself: %s', async (call) => {
  await attack('42501', 'chief', `select ${call}`)
})

test('a grant of what one does not hold gives nothing', async () => {
  // PostgreSQL only warns.
  await act('chief', ['grant update on revision to current_user', 'grant all on draft to sanshen_reader'])
  await attack('42501', 'chief', 'update revision set hash = hash')
  await attack('42501', null, 'select * from public.draft', 'reader')
})

test('a block of code has no more rights than who runs it', async () => {
  await attack('42501', 'chief', 'do $$ begin delete from approval; end $$')
  await attack('42501', 'chief', `do $$ begin execute 'alter table approval disable trigger all'; end $$`)
})

test('an act rolled back to a savepoint leaves nothing behind, and its round is open to all', async () => {
  const walk = await walkTo(2)
  const told = await answer(
    act('reviewer', [
      'savepoint s',
      signing(walk, 2, 'reviewer'),
      'rollback to savepoint s',
      signing(walk, 2, 'reviewer'),
    ]),
  )
  expect(told).toBe('done')
  const seats = await sql('app', 'select person_id from seat where position = 2')
  expect(seats).toEqual([{ person_id: person.reviewer }])
})

test('the logins of one newsroom are not let into another on the same server', async () => {
  for (const url of [appUrl, readerUrl]) {
    const elsewhere = new URL(url)
    elsewhere.pathname = '/test_template'
    const client = new pg.Client({ connectionString: elsewhere.href })
    expect(await answer(client.connect())).toBe('42501')
    await client.end()
  }
})
