import { beforeEach, expect, test } from '@jest/globals'
import { publishDue } from '#lib/jobs/tasks.ts'
import { expectOk } from '#lib/platform/command.ts'
import { publishScheduled } from '#lib/publishing/publish-scheduled.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import {
  approve,
  as,
  cancel,
  freshWorld,
  liveArticle,
  publish,
  reject,
  schedule,
  sendBack,
  stateOf,
  submit,
  walkOn,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const no = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const later = () => new Date(Date.now() + 3_600_000)
const titles = async () =>
  (await sql<{ title: string }>('reader', `select content->>'title' as title from site.article`)).map(
    ({ title }) => title,
  )
const corrected = wholeContent({ title: '更正后的标题', correction: '更正：应为二十六处。' })

test('a correction goes the whole way while the old text stays live, and then takes its place', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, corrected))
  await walkOn(articleId, 4)
  expect(await titles()).toEqual([wholeContent().title])
  expectOk(await approve('third', articleId))
  expectOk(await publish('third', articleId))
  expect(await titles()).toEqual([corrected.title])
  expect(await sql('owner', 'select ended_as from publication order by id')).toEqual([
    { ended_as: 'superseded' },
    { ended_as: null },
  ])
})

test('a correction says what it corrects', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, wholeContent({ title: '悄悄改' })))
  expect(await submit('reporter', articleId)).toEqual(
    no('invalid', { fields: { 'content.correction': { code: 'correction-missing' } } }),
  )
})

test('a rejected correction leaves the live text up, which may be corrected again', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, corrected))
  await walkOn(articleId, 2)
  expectOk(await reject('reviewer', articleId))
  expect(await titles()).toEqual([wholeContent().title])
  expectOk(await submit('reporter', articleId))
})

test('old signatures release nothing twice', async () => {
  const articleId = await liveArticle()
  expect(await publish('third', articleId)).toEqual(no('nothing-open'))
  expectOk(await withdraw('second', articleId))
  expect(await publish('third', articleId)).toEqual(no('nothing-open'))
})

test('a withdrawal takes down at once, closes an open correction and leaves the public note', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, corrected))
  await walkOn(articleId, 5)
  expectOk(await schedule('third', articleId, later()))
  expectOk(await withdraw('second', articleId))
  expect(await titles()).toEqual([])
  expect(await sql('reader', 'select public_note from site.withdrawal')).toEqual([
    { public_note: '本报已撤下这篇报道。' },
  ])
  expect(await stateOf(articleId)).toMatchObject({ round: null, live: null })
  expect(await sql('owner', 'select 1 from publication_schedule where cancelled_at is null')).toEqual([])
  expect(await withdraw('second', articleId)).toEqual(no('not-live'))
})

test('a withdrawn article goes up again by a new round of signatures', async () => {
  const articleId = await liveArticle()
  expectOk(await withdraw('second', articleId))
  expectOk(await write('reporter', articleId, corrected))
  await walkOn(articleId, 5)
  expectOk(await publish('third', articleId))
  expect(await titles()).toEqual([corrected.title])
})

test('a release at a time queues its job with it; one waits at most', async () => {
  const articleId = await walkTo(5)
  const at = later()
  expectOk(await schedule('third', articleId, at))
  const due = `select run_at from graphile_worker.jobs where task_identifier = 'publish-scheduled'`
  expect(await sql('owner', due)).toEqual([{ run_at: at }])
  const before = await fingerprint()
  expect(await schedule('third2', articleId, later())).toEqual(no('schedule-waits'))
  expect(await fingerprint()).toBe(before)
})

test('no release is set for a time that is past', async () => {
  const articleId = await walkTo(5)
  const before = await fingerprint()
  expect(await schedule('third', articleId, new Date(Date.now() - 1_000))).toEqual(no('too-late'))
  expect(await fingerprint()).toBe(before)
})

test('a waiting release is carried out by nobody early, and by nobody else', async () => {
  const articleId = await walkTo(5)
  const { scheduleId } = expectOk(await schedule('third', articleId, later()))
  expect(await as('third', publishScheduled, { scheduleId })).toEqual(no('too-early'))
  expect(await as('chief', publishScheduled, { scheduleId })).toEqual(no('unknown'))
  await publishDue()
  expect(await titles()).toEqual([])
})

test.each([
  ['a return', (articleId: number) => sendBack('third', articleId, 2)],
  ['its taking back', (articleId: number) => cancel('chief', articleId)],
  ['a rejection', (articleId: number) => reject('third', articleId)],
])('%s cancels a waiting release', async (_what, act) => {
  const articleId = await walkTo(5)
  const { scheduleId } = expectOk(await schedule('third', articleId, later()))
  expect((await act(articleId)).ok).toBe(true)
  expect(await sql('owner', 'select 1 from publication_schedule where cancelled_at is null')).toEqual([])
  expect(await as('third', publishScheduled, { scheduleId })).toMatchObject({ ok: false })
})

test('a release by hand replaces the one that waits', async () => {
  const articleId = await walkTo(5)
  const { scheduleId } = expectOk(await schedule('third', articleId, later()))
  expectOk(await publish('chief', articleId))
  expect(await titles()).toHaveLength(1)
  expect(await as('third', publishScheduled, { scheduleId })).toEqual(no('round-closed'))
})
