import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { verifyAudit } from '#lib/cli/verify-audit.ts'
import { resetDatabase, sql } from '#tests/support/database.ts'
import { act } from '#tests/support/newsroom-sql.ts'

let directory: string
let anchors: string

beforeEach(async () => {
  await resetDatabase()
  directory = await mkdtemp(join(tmpdir(), 'anchor-'))
  anchors = join(directory, 'deep', 'audit-anchor.jsonl')
})
afterEach(() => rm(directory, { recursive: true }))

async function record(count: number): Promise<void> {
  await sql(
    'app',
    `insert into audit_event (name, article_id, data) select 'event ' || n, n, jsonb_build_object('n', n) from generate_series(1, $1) n`,
    [count],
  )
}

/** What only a superuser can do: the triggers sleep while the rows are changed. */
async function tamper(...statements: string[]): Promise<void> {
  const table = 'alter table audit_event'
  await act(null, [`${table} disable trigger all`, ...statements, `${table} enable trigger all`], 'owner')
}

/** Makes every hash from an event on fit again, as a forger with the owner's rights would. */
const rechain = (from: number) => `do $$ declare e audit_event; last text; begin
  select hash into last from audit_event where seq = ${from} - 1;
  for e in select * from audit_event where seq >= ${from} order by seq loop
    e.prev_hash := coalesce(last, ''); last := audit_event_hash(e);
    update audit_event set prev_hash = e.prev_hash, hash = last where seq = e.seq;
  end loop; end $$`

test('a sound chain gives its head, in batches of any size, and anchors it', async () => {
  expect(await verifyAudit(anchors)).toEqual({ seq: 0, hash: '' })
  await record(25)
  const [last] = await sql('app', 'select hash from audit_event where seq = 25')
  for (const size of [1, 7, 25, 5_000])
    expect(await verifyAudit(anchors, size)).toEqual({ seq: 25, hash: last?.hash })
  const lines = (await readFile(anchors, 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(5)
  expect(JSON.parse(lines[4] ?? '')).toEqual({ seq: 25, hash: last?.hash, at: expect.stringMatching(/^20/) })
})

test('every kind of value hashes here as it does in SQL', async () => {
  const odd = '引号 " \\ / \u0001\b\f\n\r\t\u007f\u2028 😀'
  await sql('app', 'insert into audit_event (name, data) values ($1, $2)', [
    odd,
    JSON.stringify({ odd, n: 1.5e300, deep: [null, true, { a: odd }] }),
  ])
  await sql('app', `insert into audit_event (name) values ('')`)
  expect((await verifyAudit(anchors)).seq).toBe(2)
})

test.each([
  ['a changed fact', `update audit_event set data = '{"n": 9}' where seq = 4`, 'event 4 was changed'],
  ['a changed name', `update audit_event set name = 'x' where seq = 4`, 'event 4 was changed'],
  ['another actor', 'update audit_event set actor_id = 1 where seq = 4', 'event 4 was changed'],
  ['another article', 'update audit_event set article_id = null where seq = 4', 'event 4 was changed'],
  [
    'another time',
    `update audit_event set at = at + interval '1 microsecond' where seq = 4`,
    'event 4 was changed',
  ],
  ['another hash', `update audit_event set hash = 'x' where seq = 4`, 'event 4 was changed'],
  ['a deleted event', 'delete from audit_event where seq = 4', 'event 4 is missing: after 3 comes 5'],
  ['a deleted beginning', 'delete from audit_event where seq <= 3', 'event 1 is missing: after 0 comes 4'],
  [
    'a changed event with its own hash made to fit',
    `with forged as (update audit_event set name = 'x' where seq = 4 returning *)
     update audit_event a set hash = audit_event_hash(f) from forged f where false`,
    'event 4 was changed',
  ],
])('the owner cannot hide %s', async (_, statement, line) => {
  await record(10)
  await tamper(statement)
  await expect(verifyAudit(anchors, 4)).rejects.toThrow(line)
  await expect(readFile(anchors)).rejects.toThrow('ENOENT')
})

test('a changed event whose hash was made to fit parts from the next', async () => {
  await record(10)
  await tamper(
    `update audit_event set name = 'x' where seq = 4`,
    'update audit_event a set hash = audit_event_hash(a) where seq = 4',
  )
  await expect(verifyAudit(anchors)).rejects.toThrow('event 5 does not follow event 4')
})

test('a chain rewritten whole is told apart by the anchor', async () => {
  await record(6)
  await verifyAudit(anchors)
  await record(4)
  await verifyAudit(anchors)
  await tamper(`update audit_event set name = 'x' where seq = 8`, rechain(8))
  await expect(verifyAudit(anchors)).rejects.toThrow('event 10 is not the one anchored on')
  await tamper(`update audit_event set name = 'x' where seq = 2`, rechain(2))
  await expect(verifyAudit(anchors)).rejects.toThrow('event 6 is not the one anchored on')
})

test('a cut tail is told apart by the anchor, also when other events have grown in its place', async () => {
  await record(10)
  await verifyAudit(anchors)
  await tamper('delete from audit_event where seq > 7')
  await expect(verifyAudit(anchors)).rejects.toThrow('event 8 is missing: 10 events were anchored on')
  await record(5)
  await expect(verifyAudit(anchors)).rejects.toThrow('event 10 is not the one anchored on')
  await tamper('truncate audit_event')
  await expect(verifyAudit(anchors)).rejects.toThrow('event 1 is missing')
})

test('an anchor file that was written over is named by its line', async () => {
  await record(3)
  await verifyAudit(anchors)
  await writeFile(anchors, `${await readFile(anchors, 'utf8')}{"seq": "3"}\n`)
  await expect(verifyAudit(anchors)).rejects.toThrow(`${anchors}:2 is not an anchor`)
})
