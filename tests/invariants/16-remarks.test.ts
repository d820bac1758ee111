import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { oldWording } from '#tests/support/full-world-sql.ts'
import { act, attack, meet, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  open,
  remark,
  remarking,
  replying,
  returning,
  saving,
  sign,
  signing,
  takingWording,
  turning,
  walkTo,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

test('a remark is in one’s own name, about a text that one may read, and says something', async () => {
  const draft = await begin()
  await attack('not-the-actor', 'second', remarking(draft, 'third'))
  await attack('not-signed-in', null, remarking(draft, 'third'))
  await attack('unknown', 'second', remarking(draft, 'second'))
  await attack('unknown', 'reader', remarking(draft, 'reader'))
  await attack('stale', 'editor', remarking({ ...draft, hash: 'f'.repeat(64) }, 'editor'))
  await attack('content-invalid', 'editor', remarking(draft, 'editor', { words: ' \u3000' }))
  await attack('content-invalid', 'editor', remarking(draft, 'editor', { spans: '{}' }))
  await attack('content-invalid', 'editor', remarking(draft, 'editor', { spans: '[]', wording: '街心' }))
  await act('editor', remarking(draft, 'editor'))
})

test('when and where it was made is the database’s word', async () => {
  const walk = await walkTo(4)
  const given = { round_id: null, position: 1, created_at: '2001-01-01' }
  await act('third', remarking(walk, 'third', given))
  const [made] = await sql(
    'app',
    `select round_id, position, created_at > now() - interval '1 minute' as now from remark`,
  )
  expect(made).toEqual({ round_id: walk.roundId, position: 4, now: true })
})

test('nobody is called by name who may not read the text', async () => {
  const draft = await begin()
  for (const who of ['second', 'reader', 'reporter'] as const) {
    const calling = remarking(draft, 'editor', { mentions: [person[who]] })
    if (who === 'reporter') await act('editor', calling)
    else await attack('not-a-reader', 'editor', calling)
  }
  await attack('not-a-reader', 'editor', remarking(draft, 'editor', { mentions: [999] }))
  const { remarkId } = await remark(await walkTo(2), 'second', { mentions: [person.reviewer] })
  await attack('not-a-reader', 'second', replying(remarkId, 'second', { mentions: [person.reader] }))
})

test('the words of a draft are kept with the first remark on them, and by nobody’s own hand', async () => {
  const draft = await begin()
  await act('editor', remarking(draft, 'editor'))
  await act('reporter', saving(draft.articleId, 'reporter', words('另一个题目')))
  const kept = await sql('app', `select hash, content->>'title' as title from remarked_text`)
  expect(kept).toEqual([{ hash: draft.hash, title: '口袋公园开放' }])
  await attack(
    'evidence-is-permanent',
    'editor',
    row('remarked_text', { article_id: draft.articleId, hash: 'f'.repeat(64), content: words('别的') }),
    'owner',
  )
  await attack(
    '42501',
    'editor',
    row('remarked_text', { article_id: draft.articleId, hash: 'f', content: '{}' }),
  )
})

test('what was said about a draft on the author’s desk is not answered by who may not read it', async () => {
  const draft = await begin()
  const [made] = await act('editor', remarking(draft, 'editor'))
  await attack('unknown', 'second', replying(Number(made?.id), 'second'))
  await attack('unknown', 'second', turning(Number(made?.id), 'resolved', 'second'))
  await act('reporter', replying(Number(made?.id), 'reporter'))
  await attack('content-invalid', 'reporter', replying(Number(made?.id), 'reporter', { words: ' ' }))
  await attack('not-the-actor', 'reporter', replying(Number(made?.id), 'editor'))
})

test('a remark is settled by whom it concerns, once, and opened again by any colleague', async () => {
  const { remarkId } = await remark(await walkTo(3), 'third')
  await attack('not-entitled', 'reviewer', turning(remarkId, 'resolved', 'reviewer'))
  await attack('remark-open', 'reviewer', turning(remarkId, 'reopened', 'reviewer'))
  await attack('content-invalid', 'third', turning(remarkId, 'forgotten', 'third'))
  await attack(
    'content-invalid',
    'third',
    turning(remarkId, 'resolved', 'third', { was_hash: 'f', is_hash: 'e' }),
  )
  await act('second2', turning(remarkId, 'resolved', 'second2'))
  await attack('remark-settled', 'third', turning(remarkId, 'resolved', 'third'))
  await act('reviewer', turning(remarkId, 'reopened', 'reviewer'))
  await act('reporter', turning(remarkId, 'resolved', 'reporter'))
})

test('of two who settle a remark at once, the second is told that it is settled', async () => {
  const { remarkId } = await remark(await walkTo(3), 'third')
  const told = await meet(
    ['third', [turning(remarkId, 'resolved', 'third')]],
    ['reporter', [turning(remarkId, 'resolved', 'reporter')]],
  )
  expect(told).toEqual(['done', 'remark-settled'])
})

test('a wording that is said to be taken is in the draft by the end of the act, by the hand that has the pen', async () => {
  const walk = await walkTo(2)
  const { remarkId } = await remark(walk, 'third', { wording: '街心公园' })
  const content = words('街心公园开放')
  const [saying] = takingWording(remarkId, 'reviewer', content)
  await attack('stale', 'reviewer', saying as never)
  await attack('stale', 'reviewer', [
    ...takingWording(remarkId, 'reviewer', content).slice(0, 1),
    saving(walk.articleId, 'reviewer', words('别的题目')),
  ])
  await attack('pen-elsewhere', 'reporter', takingWording(remarkId, 'reporter', content))
  await attack('not-entitled', 'third', takingWording(remarkId, 'third', content))
  const past = { was_hash: 'f'.repeat(64), is_hash: walk.hash }
  await attack('stale', 'reviewer', turning(remarkId, 'taken', 'reviewer', past))
  await act('reviewer', takingWording(remarkId, 'reviewer', content))
  const kept = await sql(
    'app',
    `select content->>'title' as title from remarked_text order by created_at, title`,
  )
  expect(kept).toEqual([{ title: '街心公园开放' }])
  await attack('remark-settled', 'reviewer', takingWording(remarkId, 'reviewer', words('又一个题目')))
})

test('where nothing was suggested, nothing is taken or declined', async () => {
  const { remarkId } = await remark(await walkTo(2), 'third')
  await attack('nothing-suggested', 'third', turning(remarkId, 'declined', 'third'))
  await attack('nothing-suggested', 'reviewer', takingWording(remarkId, 'reviewer', words('街心公园开放')))
})

/** The next version of the workflow, in which 二审 signs only once every remark is settled. */
async function demandingWorkflow(): Promise<number> {
  const [version] = await act(
    'chief',
    `insert into workflow_version (workflow_id, number) values (1, 2) returning id`,
  )
  const id = Number(version?.id)
  await act('chief', [
    `insert into workflow_stage (workflow_version_id, position, key, name_zh, name_en, needs_remarks_resolved)
     select ${id}, position, key, name_zh, name_en, position = 3 from workflow_stage where workflow_version_id = 1`,
    `insert into workflow_stage_role select ${id}, position, role_key from workflow_stage_role where workflow_version_id = 1`,
  ])
  return id
}

test('a stage that asks for it signs once every remark is settled; the others sign all the same', async () => {
  const version = await demandingWorkflow()
  const walk = await open(await begin(), 'reporter', version)
  await act(
    'reporter',
    row('submission', { round_id: walk.roundId, revision_id: walk.revisionId, person_id: person.reporter }),
  )
  const { remarkId } = await remark(walk, 'third')
  const signs = (position: number, who: 'editor' | 'reviewer' | 'second' | 'third') =>
    signing(walk, position, who, { workflow_version_id: version })
  await act('editor', signs(1, 'editor'))
  await act('reviewer', signs(2, 'reviewer'))
  await attack('remarks-open', 'second', signs(3, 'second'))
  await act('third', turning(remarkId, 'resolved', 'third'))
  const told = await meet(
    ['third', [turning(remarkId, 'reopened', 'third')]],
    ['second', [signs(3, 'second')]],
  )
  expect(told).toEqual(['done', 'remarks-open'])
  await act('third', turning(remarkId, 'resolved', 'third'))
  await act('second', signs(3, 'second'))
  await act('reporter', remarking(walk, 'reporter'))
  await act('third', signs(4, 'third'))
})

test('under the house’s own workflow an open remark holds up nobody', async () => {
  const walk = await walkTo(3)
  await remark(walk, 'third')
  await sign(walk, 3)
  await act('third', returning(walk, 3, 'third'))
  await sign(walk, 3)
})

test('a wording that went with a return before wordings were remarks stays, and no other comes', async () => {
  const walk = await walkTo(4)
  const [sent] = await act('third', returning(walk, 3, 'third'))
  await oldWording()
  const another = row('rewording', { return_id: sent?.id, passage: '公园', wording: '花园' })
  await attack('42501', 'third', another)
  await attack('evidence-is-permanent', 'third', another, 'owner')
  await attack('42501', 'second', `update rewording set taken_by = ${person.second}`)
})
