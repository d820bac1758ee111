import { beforeEach, expect, test } from '@jest/globals'
import { clockAt, dayAt } from '#lib/duty/rules.ts'
import { saveDuty } from '#lib/duty/save-duty.ts'
import { chooseNotices } from '#lib/notices/choose-notices.ts'
import { mailWords } from '#lib/notices/mail-words.ts'
import { countUnread, listNotices } from '#lib/notices/queries.ts'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { tellDeadlines } from '#lib/notices/tell-deadlines.ts'
import { expectOk } from '#lib/platform/command.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import * as world from '#tests/support/world.ts'

beforeEach(async () => {
  await world.freshWorld()
  await giveEachStage(60)
})

/** Lets a text wait so many minutes at each stage. */
async function giveEachStage(deadlineMinutes: number | null): Promise<void> {
  await world.changeStages(() => ({ deadlineMinutes }))
}

/** Lets time pass since the article's last event, as the database's clock would have it. */
async function minutesPass(articleId: number, minutes: number): Promise<void> {
  await sql(
    'owner',
    `do $$ begin set local session_replication_role = replica;
       update audit_event set at = at - make_interval(mins => ${minutes}) where seq = (
         select max(seq) from audit_event where article_id = ${articleId}); end $$`,
  )
}

const rowsOf = async (name: CastName) => (await listNotices(await world.actor(name), null)).rows
const kinds = async (name: CastName) => (await rowsOf(name)).map((row) => row.kind)
const unread = async (name: CastName) => countUnread(await world.actor(name))
const lastSeq = async () =>
  (await sql<{ seq: number }>('owner', 'select max(seq) as seq from audit_event'))[0]?.seq ?? 0
const mails = async () =>
  (await sql('owner', `select 1 from graphile_worker.jobs where task_identifier = 'mail-notice'`)).length

test('a turn’s deadline is told once when it is near and once when it has passed', async () => {
  const articleId = await world.walkTo(2)
  await minutesPass(articleId, 47)
  await tellDeadlines()
  expect(await kinds('reviewer')).toEqual([])

  await minutesPass(articleId, 2)
  await tellDeadlines()
  await tellDeadlines()
  expect(await kinds('reviewer')).toEqual(['deadline-near'])
  expect(await kinds('chief')).toEqual(['deadline-near'])
  // Who sits elsewhere in this round, and who wrote it, cannot sign.
  expect([await kinds('editor'), await kinds('reporter')]).toEqual([[], []])
  expect(await mails()).toBe(0)

  await minutesPass(articleId, 12)
  await tellDeadlines()
  await tellDeadlines()
  expect(await kinds('reviewer')).toEqual(['deadline-passed', 'deadline-near'])
  expect(await unread('reviewer')).toBe(1)
  expect(await mails()).toBe(3)
})

test('it says at which stage, and when the time is over', async () => {
  const articleId = await world.walkTo(2)
  await minutesPass(articleId, 50)
  await tellDeadlines()
  const [row] = await rowsOf('reviewer')
  expect(row).toMatchObject({ by: '周若溪', reason: '', note: '', deadline: { nameZh: '审读' } })
  const [event] = await sql<{ due: Date }>(
    'owner',
    `select at + interval '1 hour' as due from audit_event where seq = ${await lastSeq()}`,
  )
  expect(new Date(row?.deadline?.due ?? 0)).toEqual(event?.due)
  // What was told is as new as the telling, not as the event that opened the turn.
  expect(Date.parse(row?.at ?? '')).toBeGreaterThan(Date.parse(row?.deadline?.due ?? '') - 15 * 60_000)
})

test('who keeps the workflow hears of a deadline that has passed, also where they may not sign', async () => {
  const articleId = await world.begin('reporter')
  expectOk(await world.submit('reporter', articleId))
  expectOk(await world.approve('chief', articleId))
  await minutesPass(articleId, 61)
  await tellDeadlines()
  expect(await kinds('chief')).toEqual(['deadline-passed'])
  expect(await kinds('editor')).toEqual([])
})

test('every turn has its own: what is signed waits no more, and a text that comes back begins anew', async () => {
  const articleId = await world.walkTo(2)
  await minutesPass(articleId, 61)
  await tellDeadlines()
  expect(await unread('reviewer2')).toBe(1)
  expectOk(await world.approve('reviewer', articleId))
  await tellConcerned(await lastSeq())
  expect(await unread('reviewer2')).toBe(0)

  expectOk(await world.sendBack('second', articleId, 2))
  await tellDeadlines()
  expect(await kinds('reviewer2')).toEqual(['deadline-passed'])
  await minutesPass(articleId, 61)
  await tellDeadlines()
  expect(await kinds('reviewer2')).toEqual(['deadline-passed', 'deadline-passed'])
})

test.each<[string, (articleId: number) => Promise<unknown>]>([
  ['an article on its author’s desk', (articleId) => world.sendBack('reviewer', articleId, 0)],
  ['a rejected one', (articleId) => world.reject('reviewer', articleId)],
])('%s has no deadline', async (_name, end) => {
  const articleId = await world.walkTo(2)
  expect(await end(articleId)).toMatchObject({ ok: true })
  await minutesPass(articleId, 10_000)
  await tellDeadlines()
  expect(await sql('owner', 'select 1 from notice')).toEqual([])
})

test('a fully signed one, and one of a workflow without deadlines, are late for nothing', async () => {
  await minutesPass(await world.walkTo(5), 10_000)
  await giveEachStage(null)
  await minutesPass(await world.walkTo(2), 10_000)
  await tellDeadlines()
  expect(await sql('owner', 'select 1 from notice')).toEqual([])
})

test('who is on duty is reminded, and long after the deadline everybody and the editor-in-chief', async () => {
  const from = new Date(Date.now() - 3_600_000)
  const until = clockAt(new Date(Date.now() + 2 * 3_600_000))
  const duty = {
    day: dayAt(from),
    stageKey: 'review',
    turns: [{ personId: world.personId('reviewer2'), from: clockAt(from), to: until }],
  }
  expectOk(await world.as('chief', saveDuty, duty))
  const articleId = await world.walkTo(2)
  await minutesPass(articleId, 50)
  await tellDeadlines()
  expect([await kinds('reviewer2'), await kinds('reviewer')]).toEqual([['deadline-near'], []])
  await minutesPass(articleId, 11)
  await tellDeadlines()
  expect(await kinds('reviewer')).toEqual([])
  expect(await kinds('chief')).toEqual(['deadline-passed'])
  await minutesPass(articleId, 30)
  await Promise.all([tellDeadlines(), tellDeadlines()])
  expect(await kinds('reviewer')).toEqual(['deadline-escalated'])
  expect(await kinds('chief')).toEqual(['deadline-escalated', 'deadline-passed'])
  expect(await kinds('reviewer2')).toEqual(['deadline-escalated', 'deadline-passed', 'deadline-near'])

  expectOk(await world.approve('reviewer2', articleId))
  await tellConcerned(await lastSeq())
  expect(await unread('reviewer')).toBe(0)
})

test('what waits for a colleague is told to who stands in for them, as it waits and as its time runs out', async () => {
  await world.lend('second', 'editor2')
  const articleId = await world.walkTo(3)
  await tellConcerned(await lastSeq())
  expect([await kinds('editor2'), await kinds('second')]).toEqual([['waits'], ['waits']])
  await minutesPass(articleId, 50)
  await tellDeadlines()
  expect(await kinds('editor2')).toEqual(['deadline-near', 'waits'])
  const delegationId = (await world.actor('editor2')).standsInFor[0]?.delegationId
  expectOk(await world.approve('editor2', articleId, { delegationId: delegationId ?? 0 }))
  await tellConcerned(await lastSeq())
  expect((await kinds('second'))[0]).toBe('signed-for')
})

test('two workers at the same moment tell once', async () => {
  const articleIds = [await world.walkTo(2), await world.walkTo(1), await world.walkTo(3)]
  for (const articleId of articleIds) await minutesPass(articleId, 61)
  await Promise.all([tellDeadlines(), tellDeadlines(), tellDeadlines()])
  expect(await kinds('reviewer')).toEqual(['deadline-passed'])
  // The three of them reach the editor-in-chief, once each, and so do the mails.
  expect(await kinds('chief')).toHaveLength(3)
  expect(await mails()).toBe((await sql('owner', 'select 1 from notice')).length)
})

test('whoever wants to hear of neither is told nothing', async () => {
  expectOk(await world.as('reviewer', chooseNotices, { kind: 'deadline-passed', desk: false, mail: false }))
  const articleId = await world.walkTo(2)
  await minutesPass(articleId, 61)
  await tellDeadlines()
  expect([await kinds('reviewer'), await kinds('reviewer2')]).toEqual([[], ['deadline-passed']])
})

test('a mail says the stage and the hour by the newsroom’s clock, each in its language, in one line', () => {
  const deadline = { nameZh: '二审\n抄送', nameEn: 'Second review', due: '2026-11-23T13:30:00.000Z' }
  const facts = { title: '口袋公园', by: '', reason: '', note: '', link: 'l', choices: 'c', deadline }
  const zh = mailWords('zh-CN', { ...facts, kind: 'deadline-passed' })
  expect(zh.subject).toBe('超过时限：口袋公园')
  expect(zh.text).toContain('这篇稿件在二审 抄送已超过时限（11月23日 21:30），还没有签。')
  const en = mailWords('en', { ...facts, kind: 'deadline-near' })
  expect(en.text).toContain('This article is due at Second review by 23 Nov, 21:30')
})
