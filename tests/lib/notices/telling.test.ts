import { beforeEach, expect, test } from '@jest/globals'
import { chooseNotices } from '#lib/notices/choose-notices.ts'
import { markNoticesRead } from '#lib/notices/mark-notices-read.ts'
import { countUnread, listChoices, listNotices, readBell } from '#lib/notices/queries.ts'
import type { NoticeChoice } from '#lib/notices/schema.ts'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cancelRound } from '#lib/review/cancel-round.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { tellAll } from '#tests/support/tell-all.ts'
import * as world from '#tests/support/world.ts'

beforeEach(world.freshWorld)

const kinds = async (name: CastName) =>
  (await listNotices(await world.actor(name), null)).rows.map((row) => row.kind)
const unread = async (name: CastName) => countUnread(await world.actor(name))
const mails = () =>
  sql<{ n: number }>(
    'owner',
    `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mail-notice'`,
  ).then(([row]) => row?.n)
const choose = (name: CastName, choice: NoticeChoice) => world.as(name, chooseNotices, choice)

test('every event leaves one job in its own transaction, and a refusal none', async () => {
  const articleId = await world.walkTo(1)
  const before = await fingerprint()
  expect(await world.approve('reporter', articleId)).toMatchObject({ ok: false })
  expect(await fingerprint()).toBe(before)
  const [row] = await sql(
    'owner',
    `select (select count(*) from audit_event)::int as events,
       (select count(*) from graphile_worker.jobs where task_identifier = 'event-recorded')::int as jobs`,
  )
  expect(row).toEqual({ events: 2, jobs: 2 })
})

test('a returned article rings its author’s bell with who, why and which', async () => {
  const articleId = await world.walkTo(2)
  await tellAll()
  expect(await unread('reviewer2')).toBe(1)
  expectOk(await world.sendBack('reviewer', articleId, 0))
  await tellAll()
  const { unread: count, rows } = await readBell(await world.actor('reporter'))
  expect(count).toBe(1)
  expect(rows).toEqual([
    expect.objectContaining({
      ...{
        kind: 'returned',
        articleId,
        title: '口袋公园开放',
        by: cast.reviewer.name,
        reason: 'facts',
        isRead: false,
      },
    }),
  ])
  // What waited for the reviewers waits no more.
  expect([await kinds('reviewer2'), await unread('reviewer2')]).toEqual([['waits'], 0])
})

test('a job that runs twice tells once, and mails once', async () => {
  const articleId = await world.walkTo(2)
  await sql('owner', 'delete from graphile_worker._private_jobs')
  expectOk(await world.sendBack('reviewer', articleId, 0))
  const [event] = await sql<{ seq: number }>('owner', 'select max(seq) as seq from audit_event')
  const seq = event?.seq ?? 0
  await Promise.all([tellConcerned(seq), tellConcerned(seq), tellConcerned(seq)])
  await tellConcerned(seq)
  expect(await kinds('reporter')).toEqual(['returned'])
  expect(await mails()).toBe(1)
})

test('the whole walk tells each person what concerned them, and what is done waits for nobody', async () => {
  const articleId = await world.liveArticle()
  await tellAll()
  expect(await kinds('reporter')).toEqual(['released'])
  expect(await kinds('editor')).toEqual(['released'])
  expect(await unread('chief')).toBe(0)
  expectOk(await world.withdraw('second', articleId))
  await tellAll()
  expect(await kinds('reporter')).toEqual(['withdrawn', 'released'])
  expect(await kinds('moderator')).toEqual([])
})

test('a cancelled round tells its author and who signed, by mail too, and what waited waits no more', async () => {
  const articleId = await world.walkTo(3)
  await tellAll()
  expect(await unread('second')).toBe(1)
  expectOk(await world.as('chief', cancelRound, { articleId, note: '事件有变，重新采写' }))
  await tellAll()
  const [row] = (await readBell(await world.actor('reporter'))).rows
  expect(row).toMatchObject({
    kind: 'cancelled',
    by: cast.chief.name,
    note: '事件有变，重新采写',
    deadline: null,
  })
  expect((await kinds('editor'))[0]).toBe('cancelled')
  expect((await kinds('reviewer'))[0]).toBe('cancelled')
  expect([await kinds('second'), await unread('second'), await unread('chief')]).toEqual([['waits'], 0, 0])
  expect(await mails()).toBe(3)
})

test('each person chooses: neither bell nor mail, the mail alone, or the house’s way', async () => {
  expectOk(await choose('editor', { kind: 'waits', desk: false, mail: false }))
  expectOk(await choose('editor2', { kind: 'waits', desk: false, mail: true }))
  await world.walkTo(1)
  await tellAll()
  expect([await kinds('editor'), await kinds('editor2'), await kinds('chief')]).toEqual([[], [], ['waits']])
  expect(await sql('owner', 'select person_id, shown from notice order by person_id')).toEqual([
    { person_id: world.personId('editor2'), shown: false },
    { person_id: world.personId('chief'), shown: true },
  ])
  expect(await mails()).toBe(1)
  const mine = await listChoices(await world.actor('editor2'))
  expect(mine.find(({ kind }) => kind === 'waits')).toEqual({ kind: 'waits', desk: false, mail: true })
  expectOk(await choose('editor2', { kind: 'waits', desk: true, mail: false }))
  const chosenAnew = await listChoices(await world.actor('editor2'))
  expect(chosenAnew.find(({ kind }) => kind === 'waits')).toEqual({ kind: 'waits', desk: true, mail: false })
})

test('one, or all that one has seen, become read; others’ never', async () => {
  for (let count = 0; count < 3; count += 1) await world.walkTo(1)
  await tellAll()
  const { rows } = await readBell(await world.actor('editor'))
  expect(expectOk(await world.as('editor', markNoticesRead, { id: rows[0]?.id }))).toEqual({ count: 1 })
  expect(await unread('editor')).toBe(2)
  expect(expectOk(await world.as('editor', markNoticesRead, { upTo: rows[1]?.id }))).toEqual({ count: 2 })
  expect([await unread('editor'), await unread('editor2')]).toEqual([0, 3])
  const theirs = await readBell(await world.actor('editor2'))
  expect(expectOk(await world.as('editor', markNoticesRead, { id: theirs.rows[0]?.id }))).toEqual({
    count: 0,
  })
  expect(await unread('editor2')).toBe(3)
  for (const wrong of [{}, { id: 0 }, { upTo: -1 }, { id: 1, upTo: 1 }, { id: '1' }, []]) {
    expect(await world.as('editor', markNoticesRead, wrong)).toMatchObject({ refusal: { code: 'invalid' } })
  }
})

test('a page of notices leads to the next, and none is shown twice or left out', async () => {
  for (let count = 0; count < 33; count += 1) await world.walkTo(1)
  await tellAll()
  const editor = await world.actor('editor')
  const first = await listNotices(editor, null)
  const second = await listNotices(editor, first.next)
  expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 3, null])
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
}, 60_000)

test('whoever may no longer know of an article is told no word of it', async () => {
  await world.walkTo(1)
  await tellAll()
  await world.changeRoles('editor', ['reader'])
  expect([await kinds('editor'), await unread('editor')]).toEqual([[], 0])
})
