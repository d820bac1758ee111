import { beforeEach, expect, test } from '@jest/globals'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { expectOk } from '#lib/platform/command.ts'
import { approveOrReturn } from '#lib/review/approve-or-return.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import { readWeightOf } from '#lib/review/read-weight-of.ts'
import { returnWeighty } from '#lib/review/return-weighty.ts'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { openImportant, tagIsWeighty, weightyTag } from '#tests/support/important.ts'
import { keepEntries } from '#tests/support/lexicon.ts'
import {
  actor,
  approve,
  as,
  begin,
  freshWorld,
  personId,
  publish,
  recall,
  schedule,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const weighty = wholeContent({ tags: [weightyTag] })
const refusal = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) })

/** Presses 通过 as the desk does. */
async function press(name: CastName, articleId: number, note = '') {
  const { draft, round } = await stateOf(articleId)
  const input = { articleId, position: round?.openPosition || 1, hash: draft.hash, note }
  return as(name, approveOrReturn, input)
}

/** A paper where the tag weighs, and an article at 二审 that the second reviewer has just given it. */
async function weightyAtSecond(): Promise<number> {
  await tagIsWeighty()
  const articleId = await walkTo(3)
  expectOk(await write('second', articleId, weighty))
  return articleId
}

test('a weighty article is handed in under the stricter workflow, and goes out once the chief has signed', async () => {
  await tagIsWeighty()
  const articleId = await begin('reporter', weighty)
  const told = expect.objectContaining({ because: [{ kind: 'tag', what: weightyTag }] })
  expect((await stateOf(articleId)).due).toEqual(told)
  expectOk(await submit('reporter', articleId))
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const)
    expectOk(await press(name, articleId))
  expect(await publish('third', articleId)).toEqual(refusal('not-fully-signed'))
  expectOk(await press('chief', articleId))
  expectOk(await publish('third', articleId))
  expect(await sql('reader', 'select stage_name, person_name from site.credit order by position')).toEqual(
    [
      ['编辑', '周若溪'],
      ['审读', '沈砚秋'],
      ['二审', '韩雨桐'],
      ['三审', '方正言'],
      ['总编', '程以宁'],
    ].map(([stage_name, person_name]) => ({ stage_name, person_name })),
  )
})

test('a channel and a word of the lexicon call for it as a tag does', async () => {
  const workflowId = await openImportant()
  expectOk(await as('chief', addWeightRule, { workflowId, kind: 'lexicon' }))
  expectOk(await as('chief', addWeightRule, { workflowId, kind: 'channel', what: 'news' }))
  await keepEntries({ kind: 'weighty', forms: ['总体规划'], severity: 'hint' })
  for (const content of [wholeContent({ channel: 'news' }), wholeContent({ title: '总体规划出台' })]) {
    expect((await stateOf(await walkTo(1, content))).round).toMatchObject({
      lastPosition: 5,
      workflow: { rank: 1 },
    })
  }
  expect((await stateOf(await walkTo(1))).round).toMatchObject({ lastPosition: 4 })
})

test('a reviewer’s edit that makes it weighty is not signed: it goes back with their words and their note', async () => {
  const articleId = await weightyAtSecond()
  expect(await approve('second', articleId)).toEqual(refusal('workflow-too-light'))
  const pressed = await press('second', articleId, '请总编把关')
  expect(pressed).toMatchObject({
    refusal: {
      code: 'returned-weighty',
      params: { what: weightyTag, workflow: '重要稿件' },
    },
  })
  const { round, draft } = await stateOf(articleId)
  expect(round).toMatchObject({ openPosition: 0, newest: { hash: draft.hash, number: 2 } })
  expect(round?.approvals.map(({ personId: who, voided }) => [who, voided])).toEqual([
    [personId('editor'), true],
    [personId('reviewer'), true],
  ])
  expect(await sql('app', 'select from_position, reason, note, person_id from return')).toEqual([
    { from_position: 3, reason: 'weighty', note: '请总编把关', person_id: personId('second') },
  ])
  expect(await sql('app', `select created_by from revision order by number desc limit 1`)).toEqual([
    { created_by: personId('second') },
  ])
})

test('handed in again it begins anew under the stricter workflow; who wrote any of it sits with the authors', async () => {
  const articleId = await weightyAtSecond()
  await press('second', articleId)
  expectOk(await as('reporter', markUrgent, { articleId, urgent: true }))
  expectOk(await submit('reporter', articleId))
  const { round, urgent } = await stateOf(articleId)
  expect(round).toMatchObject({ openPosition: 1, lastPosition: 5, workflow: { nameZh: '重要稿件' } })
  expect(urgent?.by).toBe('林晓帆')
  expect(round?.seats.map(({ personId: who, position }) => [who, position]).sort()).toEqual([
    [personId('reporter'), 1],
    [personId('second'), 1],
  ])
  expectOk(await press('editor', articleId))
  expectOk(await press('reviewer', articleId))
  expect(await press('second', articleId)).toEqual(refusal('own-text'))
  expectOk(await press('second2', articleId))
  const closed = await sql(
    'app',
    'select closed_as, close_reason, closed_by from round where closed_at is not null',
  )
  expect(closed).toEqual([
    { closed_as: 'cancelled', close_reason: 'weighty', closed_by: personId('reporter') },
  ])
  const events = await sql(
    'app',
    `select name, data->>'because' as because from audit_event
    where data ? 'because' order by seq`,
  )
  expect(events).toEqual(
    ['revision.returned', 'round.outweighed', 'revision.submitted'].map((name) => ({
      ...{ name, because: `tag ${weightyTag}` },
    })),
  )
})

test('pressing again does the rest of what was cut off between the refusal and the return', async () => {
  const articleId = await weightyAtSecond()
  const { draft } = await stateOf(articleId)
  // The first act alone, as if the process had been killed after it.
  expect(await approve('second', articleId)).toEqual(refusal('workflow-too-light'))
  expect((await stateOf(articleId)).round?.openPosition).toBe(3)
  expect(await press('second', articleId)).toEqual(refusal('returned-weighty'))
  const before = await fingerprint()
  const input = { articleId, position: 3, hash: draft.hash, note: '' }
  expect(await as('second', approveOrReturn, input)).toEqual(refusal('out-of-order'))
  expect(await as('second', returnWeighty, input)).toMatchObject({ ok: false })
  expect(await fingerprint()).toBe(before)
})

test('a double press sends it back once', async () => {
  const articleId = await weightyAtSecond()
  const both = await Promise.all([press('second', articleId), press('second', articleId)])
  expect(both.filter(({ ok }) => ok)).toEqual([])
  expect(await sql('app', 'select count(*)::int as count from return')).toEqual([{ count: 1 }])
})

test('words that the reviewer has not seen send nothing back', async () => {
  await tagIsWeighty()
  const articleId = await walkTo(3)
  const { draft } = await stateOf(articleId)
  expectOk(await write('second', articleId, weighty))
  const before = await fingerprint()
  const input = { articleId, position: 3, hash: draft.hash, note: '' }
  expect(await as('second', approveOrReturn, input)).toEqual(refusal('stale'))
  expect(await fingerprint()).toBe(before)
})

test('a rule counts for what is under review at its next signature, for what is signed at its release', async () => {
  const [open, full, waiting] = [await walkTo(2, weighty), await walkTo(5, weighty), await walkTo(5, weighty)]
  expectOk(await schedule('third', waiting, new Date(Date.now() + 86_400_000)))
  await tagIsWeighty()
  expect(await publish('third', full)).toEqual(refusal('workflow-too-light'))
  expect(await schedule('third', full, new Date(Date.now() + 86_400_000))).toEqual(
    refusal('workflow-too-light'),
  )
  expect(await press('reviewer', open)).toEqual(refusal('returned-weighty'))
  for (const articleId of [full, waiting]) {
    const { draft } = await stateOf(articleId)
    expectOk(await as('third', returnWeighty, { articleId, hash: draft.hash, note: '' }))
    expect((await stateOf(articleId)).round).toMatchObject({ openPosition: 0, schedule: null })
  }
})

test('returned for another reason and made weighty by its author, it is handed in under the stricter one at once', async () => {
  await tagIsWeighty()
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, weighty))
  expectOk(await submit('editor2', articleId))
  expect((await stateOf(articleId)).round).toMatchObject({
    openPosition: expect.any(Number),
    lastPosition: 5,
  })
})

test('a round that is stricter than its text calls for goes on', async () => {
  await tagIsWeighty()
  const articleId = await walkTo(1, weighty)
  expectOk(await recall('reporter', articleId))
  expectOk(await write('reporter', articleId, wholeContent()))
  expectOk(await submit('reporter', articleId))
  expect(await sql('app', 'select count(*)::int as count from round')).toEqual([{ count: 1 }])
  expect((await stateOf(articleId)).round?.lastPosition).toBe(5)
})

test('where nothing is weighty nobody sends anything back for it', async () => {
  await tagIsWeighty()
  const articleId = await walkTo(2)
  const { draft } = await stateOf(articleId)
  const before = await fingerprint()
  expect(await as('reviewer', returnWeighty, { articleId, hash: draft.hash })).toEqual(
    refusal('nothing-open'),
  )
  expect(await fingerprint()).toBe(before)
})

test('the authors and everybody who signed are told', async () => {
  const articleId = await weightyAtSecond()
  await press('second', articleId)
  const [event] = await sql<{ seq: number }>(
    'app',
    `select seq::int from audit_event where name = 'revision.returned'`,
  )
  await tellConcerned(event?.seq ?? 0)
  const told = await sql<{ person_id: number }>(
    'app',
    `select person_id from notice where kind = 'returned' order by 1`,
  )
  expect(told.map(({ person_id }) => person_id)).toEqual(
    [personId('reporter'), personId('editor'), personId('reviewer')].sort((a, b) => a - b),
  )
})

test('whoever may see the text is told while it is written, and nobody else', async () => {
  await tagIsWeighty()
  const articleId = await begin('reporter', weighty)
  const of = async (name: CastName) => readWeightOf(await actor(name), articleId)
  expect(await of('reporter')).toMatchObject({
    due: { workflow: { nameZh: '重要稿件' }, adds: [{ nameZh: '总编' }] },
    ...{ workflow: null, isOnDesk: true, hasRules: true },
  })
  expect(await of('reviewer')).toBeNull()
})
