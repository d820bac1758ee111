import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import {
  act,
  answer,
  attack,
  meet,
  openNewsroom,
  person,
  refuses,
  row,
  session,
} from '#tests/support/newsroom-sql.ts'

beforeEach(openNewsroom)

const event = (name: string, more: Record<string, unknown> = {}) => row('audit_event', { name, ...more })

const chain = () =>
  sql<{ seq: number; name: string; prev_hash: string; hash: string; recomputed: string }>(
    'app',
    'select seq, name, prev_hash, hash, audit_event_hash(a) as recomputed from audit_event a order by seq',
  )

test('events follow each other by number and by hash', async () => {
  for (const name of ['one', 'two', 'three']) await act('reporter', event(name))
  const events = await chain()
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(events.map(({ prev_hash }) => prev_hash)).toEqual(['', events[0]?.hash, events[1]?.hash])
  expect(events.every(({ hash, recomputed }) => hash === recomputed)).toBe(true)
})

test('number, time, actor and hashes are SQLs own', async () => {
  const [given] = await act(
    'reporter',
    event('forged', { seq: 77, at: '2001-01-01', actor_id: person.chief, prev_hash: 'x', hash: 'y' }),
  )
  expect(given).toMatchObject({ seq: 1, actor_id: person.reporter, prev_hash: '' })
  expect(new Date(String(given?.at)).getFullYear()).toBeGreaterThan(2001)
  const [nobody] = await act(null, event('seeded', { actor_id: person.chief }))
  expect(nobody?.actor_id).toBeNull()
})

test('each of an article’s events tells which of them it is, whatever is said', async () => {
  await act('reporter', event('one', { article_id: 7, nth: 70 }))
  await act('reporter', event('of no article', { nth: 70 }))
  await act('reporter', event('of another', { article_id: 8 }))
  await act(
    'reporter',
    `insert into audit_event (name, article_id) select 'n' || n, 7 from generate_series(1, 3) n`,
  )
  const told = await sql('app', 'select article_id, nth from audit_event order by seq')
  expect(told.map(({ article_id, nth }) => [article_id, nth])).toEqual([
    [7, 1],
    [null, null],
    [8, 1],
    [7, 2],
    [7, 3],
    [7, 4],
  ])
})

test('several events of one statement are chained too', async () => {
  await act('reporter', `insert into audit_event (name) select 'n' || n from generate_series(1, 5) n`)
  const events = await chain()
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  expect(events.slice(1).every(({ prev_hash }, index) => prev_hash === events[index]?.hash)).toBe(true)
})

test('no event is changed, deleted or truncated, by its owner neither', async () => {
  await act('reporter', event('one'))
  for (const statement of [
    `update audit_event set data = '{"forged": true}'`,
    'update audit_event set hash = hash',
    'delete from audit_event',
    'truncate audit_event',
    `insert into audit_event (seq, name) values (1, 'x') on conflict (seq) do update set name = 'x'`,
  ]) {
    await attack('42501', 'chief', statement)
    if (!statement.startsWith('insert')) await attack('evidence-is-permanent', 'chief', statement, 'owner')
  }
})

test('an event that conflicts away leaves no gap', async () => {
  await act('reporter', event('one'))
  await act('reporter', `insert into audit_event (seq, name) values (1, 'two') on conflict do nothing`)
  expect((await chain()).map(({ seq }) => seq)).toEqual([1, 2])
})

test('an event rolled back leaves no gap', async () => {
  await answer(act('reporter', [event('lost'), 'select 1 / 0']))
  await act('reporter', ['savepoint s', event('lost too'), 'rollback to savepoint s', event('kept')])
  expect(await chain()).toMatchObject([{ seq: 1, name: 'kept' }])
})

test('an event written on an older snapshot breaks no chain', async () => {
  await act('reporter', event('one'))
  const late = await session('third', 'app', 'isolation level repeatable read')
  await late.query('select 1 from audit_event')
  await act('editor', event('two'))
  await refuses('23505 audit_event_pkey', () => late.query(event('three')))
  await late.query('rollback')
  const told = await meet(['editor', [event('three')]], ['reviewer', [event('four')]])
  expect(told).toEqual(['done', 'done'])
  const events = await chain()
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(events.every(({ hash, recomputed }) => hash === recomputed)).toBe(true)
})

test('twenty writers at once make one chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => sql('app', 'insert into audit_event (name) values ($1)', [`n${n}`])),
  )
  const events = await chain()
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  expect(events.slice(1).every(({ prev_hash }, index) => prev_hash === events[index]?.hash)).toBe(true)
})
