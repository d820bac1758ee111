import { beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Content } from '#lib/document/content.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'
import { findWeightyWord } from '#lib/workflow/weighty-words.ts'
import { sql } from '#tests/support/database.ts'
import { act, answer, attack, meet, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  open,
  opening,
  publishing,
  returning,
  rewrite,
  saving,
  scheduling,
  sign,
  signing,
  submitting,
  type Walk,
  walkOn,
  walkTo,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const weighty = words('全会公报', { tags: ['重大时政'] })

const stage = (version: number, position: number, key: string, role: string) => [
  row('workflow_stage', { workflow_version_id: version, position, key, name_zh: key, name_en: key }),
  row('workflow_stage_role', { workflow_version_id: version, position, role_key: role }),
]

/** The chief makes a workflow of edit and their own signature, as strict as given. Gives its number and its version's. */
async function stricter(rank = 1): Promise<{ workflowId: number; version: number }> {
  const [made] = await act('chief', row('workflow', { key: `w${rank}`, name: `更严${rank}`, rank }))
  const [version] = await act('chief', row('workflow_version', { workflow_id: made?.id, number: 1 }))
  const id = Number(version?.id)
  await act('chief', [...stage(id, 1, 'edit', 'editor'), ...stage(id, 2, 'chief', 'chief')])
  return { workflowId: Number(made?.id), version: id }
}

const ruling = (workflowId: number, kind: string, what: string, more: Record<string, unknown> = {}) =>
  row('weight_rule', { kind, what, workflow_id: workflowId, made_by: person.chief, ...more })

/** What has the tag goes under a stricter workflow from now on; gives that. */
async function tagWeighs() {
  const made = await stricter()
  await act('chief', ruling(made.workflowId, 'tag', '重大时政'))
  return made
}

const underStricter = (walk: Walk, version: number, position: number, who: 'editor' | 'chief') =>
  signing(walk, position, who, { workflow_version_id: version })

const endingAsWeighty = ({ roundId }: Walk, who: keyof typeof person) =>
  `update round set closed_as = 'cancelled', closed_by = ${person[who]}, close_reason = 'weighty' where id = ${roundId}`

test('a round is not opened under a workflow that is lighter than its text calls for', async () => {
  const { version } = await tagWeighs()
  const draft = await begin('reporter', weighty)
  await attack('workflow-too-light', 'reporter', opening(draft.articleId, 'reporter'))
  await open(draft, 'reporter', version)
  await open(await begin('reporter', words('口袋公园', { tags: ['公园'] })))
  // A stricter one than it calls for is nobody's harm.
  await open(await begin('reporter'), 'reporter', version)
})

test('a text that calls for it from its author’s desk is not handed in under the lighter one', async () => {
  await tagWeighs()
  const walk = await rewrite(await walkTo(0), 'reporter', weighty)
  await attack('workflow-too-light', 'reporter', submitting(walk, 'reporter'))
})

test('a reviewer’s edit that calls for it cannot be signed, and not by anybody after them', async () => {
  await tagWeighs()
  const walk = await rewrite(await walkTo(3), 'second', weighty)
  await attack('workflow-too-light', 'second', signing(walk, 3, 'second'))
  await attack(/workflow-too-light|not-entitled/, 'chief', signing(walk, 3, 'chief'))
  await act('second', saving(walk.articleId, 'second', words('口袋公园开放')))
})

test('a rule that is made while a round is open counts for its next signature, and for its release', async () => {
  const [early, full, scheduled] = [
    await walkTo(2, 'reporter', weighty),
    await walkTo(5, 'reporter', weighty),
    await walkTo(5, 'reporter', weighty),
  ]
  const at = new Date(Date.now() + 1_000)
  await act('third', scheduling(scheduled, at, 'third'))
  const [waiting] = await sql('app', 'select id from publication_schedule')
  await tagWeighs()
  await attack('workflow-too-light', 'reviewer', signing(early, 2, 'reviewer'))
  await attack('workflow-too-light', 'third', publishing(full, 'third'))
  await attack('workflow-too-light', 'third', scheduling(full, new Date(Date.now() + 86_400_000), 'third'))
  while (Date.now() < at.getTime()) await sql('app', 'select pg_sleep(0.1)')
  await attack('workflow-too-light', 'third', publishing(scheduled, 'third', { schedule_id: waiting?.id }))
  await act('chief', `update weight_rule set ended_at = now()`)
  await act('reviewer', signing(early, 2, 'reviewer'))
  await act('third', publishing(full, 'third'))
})

test('back on the author’s desk it is handed in anew: whoever hands it in ends the round, and only then', async () => {
  const { version } = await tagWeighs()
  const walk = await rewrite(await walkTo(3), 'second', weighty)
  await attack('not-entitled', 'reporter', endingAsWeighty(walk, 'reporter'))
  await act('second', returning(walk, 0, 'second'))
  // Who worked on it at a stage does not come to the author's desk, and who may not write has nothing to hand in.
  await attack('seat-elsewhere', 'reviewer', endingAsWeighty(walk, 'reviewer'))
  await attack('not-entitled', 'reader', endingAsWeighty(walk, 'reader'))
  await attack('workflow-too-light', 'reporter', submitting(walk, 'reporter'))
  await act('editor2', endingAsWeighty(walk, 'editor2'))
  const next = await walkOn(
    await open({ articleId: walk.articleId, hash: walk.hash }, 'reporter', version),
    0,
  )
  const seats = await sql('app', 'select person_id, position from seat where round_id = $1', [next.roundId])
  // Who wrote any of it sits at 1: the second reviewer too.
  expect(seats.map(({ person_id }) => person_id).sort()).toEqual([person.reporter, person.second].sort())
})

test('a round that is strict enough does not end as too light for its text', async () => {
  await tagWeighs()
  const walk = await walkTo(1)
  await act('editor', returning(walk, 0, 'editor'))
  await attack('not-entitled', 'editor2', endingAsWeighty(walk, 'editor2'))
})

test('it goes out once the editor-in-chief has signed last', async () => {
  const { version } = await tagWeighs()
  const walk = await open(await begin('reporter', weighty), 'reporter', version)
  await act('reporter', submitting(walk, 'reporter'))
  await act('editor', underStricter(walk, version, 1, 'editor'))
  await attack('not-fully-signed', 'third', publishing(walk, 'third'))
  await act('chief', underStricter(walk, version, 2, 'chief'))
  await act('third', publishing(walk, 'third'))
})

test('urgency goes over into the next round', async () => {
  await tagWeighs()
  const walk = await rewrite(await walkTo(3), 'second', weighty)
  await act('second', row('urgent_mark', { article_id: walk.articleId, person_id: person.second }))
  await act('second', returning(walk, 0, 'second'))
  await act('reporter', endingAsWeighty(walk, 'reporter'))
  expect(await sql('app', 'select article_id from urgent_mark')).toEqual([{ article_id: walk.articleId }])
})

test('a rule for a channel is for the channels in it too', async () => {
  const { workflowId, version } = await stricter()
  await act('chief', ruling(workflowId, 'channel', 'city'))
  await sql(
    'app',
    `update channel set parent_id = (select id from channel where slug = 'city') where slug = 'transit'`,
  )
  for (const channel of ['city', 'transit']) {
    const draft = await begin('reporter', words('公园', { channel }))
    await attack('workflow-too-light', 'reporter', opening(draft.articleId, 'reporter'))
    await open(draft, 'reporter', version)
  }
  await open(await begin('reporter', words('公园', { channel: 'news' })))
})

test('of several rules the strictest counts', async () => {
  const [some, most] = [await stricter(1), await stricter(2)]
  await act('chief', ruling(some.workflowId, 'tag', '重大时政'))
  await act('chief', ruling(most.workflowId, 'channel', 'city'))
  const draft = await begin('reporter', weighty)
  await attack('workflow-too-light', 'reporter', opening(draft.articleId, 'reporter', some.version))
  await open(draft, 'reporter', most.version)
})

test('rules are made and ended by whoever keeps the workflows, in their own name, and never changed', async () => {
  const { workflowId } = await stricter()
  for (const who of ['admin', 'third', 'reporter'] as const) {
    await attack('not-entitled', who, ruling(workflowId, 'tag', '外事'))
  }
  await attack('not-signed-in', null, ruling(workflowId, 'tag', '外事'))
  await act('chief', ruling(workflowId, 'tag', '外事', { made_by: person.reporter }))
  expect(await sql('app', 'select made_by from weight_rule')).toEqual([{ made_by: person.chief }])
  await attack('not-entitled', 'third', 'update weight_rule set ended_at = now()')
  await attack('42501', 'chief', `update weight_rule set what = '公园'`)
  await attack(/42501|evidence-is-permanent/, 'chief', 'delete from weight_rule')
  await attack('23505 weight_rule_stands_once', 'chief', ruling(workflowId, 'tag', '外事'))
  await act('chief', 'update weight_rule set ended_at = now()')
  await attack('evidence-is-permanent', 'chief', 'update weight_rule set ended_at = now()')
  await act('chief', ruling(workflowId, 'tag', '外事'))
})

test('a rule that means nothing is none', async () => {
  const { workflowId } = await stricter()
  await attack('content-invalid', 'chief', ruling(1, 'tag', '外事'))
  await attack('content-invalid', 'chief', ruling(workflowId, 'author', '林晓帆'))
  await attack('content-invalid', 'chief', ruling(workflowId, 'tag', ''))
  await attack('content-invalid', 'chief', ruling(workflowId, 'tag', ' 外事'))
  await attack('content-invalid', 'chief', ruling(workflowId, 'lexicon', '外事'))
  await attack('content-invalid', 'chief', ruling(workflowId, 'tag', '外事', { ended_at: new Date() }))
  await attack('channel-missing', 'chief', ruling(workflowId, 'channel', 'nowhere'))
})

test('a rule that comes while a signature is being given comes after it, and stops the next', async () => {
  const { workflowId } = await stricter()
  const walk = await walkTo(2, 'reporter', weighty)
  const told = await meet(
    ['reviewer', [signing(walk, 2, 'reviewer')]],
    ['chief', [ruling(workflowId, 'tag', '重大时政')]],
  )
  expect(told).toEqual(['done', 'done'])
  expect(await answer(sign(walk, 3))).toBe('workflow-too-light')
})

type Kept = { forms: string[]; exceptions?: string[]; from?: string; to?: string }

/** Keeps weighty words in the lexicon, as its next state. */
async function keep(entries: Kept[]): Promise<void> {
  const rows = entries.map(({ forms, exceptions = [], from = null, to = null }, index) =>
    row('lexicon_entry', {
      ...{
        key: `weighty|${index}|${forms[0]}`,
        kind: 'weighty',
        forms,
        exceptions,
        replacement: '',
        office: '',
      },
      ...{ severity: 'hint', source: '', note: '', valid_from: from, valid_to: to, since: 1 },
    }),
  )
  await act('chief', ['insert into lexicon_version default values', ...rows])
}

const weighs = async (content: object) =>
  (
    await sql<{ is: boolean }>('owner', 'select has_weighty_word($1::jsonb) as is', [JSON.stringify(content)])
  )[0]?.is

const paragraph = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 && { content }) })
const text = (words: string, marks: object[] = []) => ({
  type: 'text',
  text: words,
  ...(marks[0] && { marks }),
})
const withBody = (...content: object[]) => ({ v: 1, title: '公园', body: { type: 'doc', content } })

test('a word of the lexicon makes it weighty wherever it stands, and only as the entry says', async () => {
  await keep([
    { forms: ['总体规划', 'ＷTO'], exceptions: ['总体规划局'] },
    { forms: ['昨天的词'], to: '2026-01-01' },
    { forms: ['明天的词'], from: '2999-01-01' },
  ])
  for (const found of [
    withBody(paragraph(text('新的总体规划出台'))),
    withBody(paragraph(text('新的总'), text('体规', [{ type: 'bold' }]), text('划'))),
    withBody({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('总体规划'))] }] }),
    withBody({ type: 'figure', attrs: { caption: '总体规划', credit: '', alt: '' } }),
    withBody(paragraph(text('公园'), { type: 'footnote', attrs: { note: '见总体规划' } })),
    { ...withBody(), title: '总体规划' },
    { ...withBody(), cover: { alt: '总体规划展' } },
    withBody(paragraph(text('加入wto以后'))),
    withBody(paragraph(text('总体规划局的总体规划'))),
  ]) {
    expect([found, await weighs(found)]).toEqual([found, true])
  }
  for (const none of [
    withBody(paragraph(text('总体')), paragraph(text('规划'))),
    withBody(paragraph(text('总体'), { type: 'hardBreak' }, text('规划'))),
    withBody(paragraph(text('总体规划局的通知'))),
    withBody(paragraph(text('wtop 与 awto'))),
    withBody(paragraph(text('昨天的词，明天的词'))),
    { ...withBody(), byline: [{ role: '记者', name: '总体规划' }], channel: '总体规划' },
    withBody(),
    {},
  ]) {
    expect([none, await weighs(none)]).toEqual([none, false])
  }
})

test('an entry that has ended makes nothing weighty', async () => {
  await keep([{ forms: ['总体规划'] }])
  await act('chief', ['insert into lexicon_version default values', 'update lexicon_entry set until = 2'])
  expect(await weighs({ ...withBody(), title: '总体规划' })).toBe(false)
})

test('a lexicon’s rule reads the text, and the law with it', async () => {
  const { workflowId } = await stricter()
  await keep([{ forms: ['总体规划'] }])
  const early = await open(await begin('reporter', words('总体规划出台')))
  await act('chief', ruling(workflowId, 'lexicon', ''))
  const other = await begin('reporter', words('总体规划出台'))
  await attack('workflow-too-light', 'reporter', opening(other.articleId, 'reporter'))
  await attack('workflow-too-light', 'reporter', submitting(early, 'reporter'))
})

// Letters of few kinds, so that words, exceptions and texts often meet, also over the edges of runs and of code units.
const letter = fc.constantFrom('总', '体', 'a', 'B', 'Ｂ', '7', '７', '.', '(', '𠮷', '\\', ' ', '\u200b')
const some = (least: number, most: number) =>
  fc.array(letter, { minLength: least, maxLength: most }).map((letters) => letters.join(''))
const run = fc.oneof(
  { weight: 4, arbitrary: some(1, 6).map((words) => text(words)) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: some(0, 4).map((note) => ({ type: 'footnote', attrs: { note, number: 7 } })) },
)
const line = fc.array(run, { maxLength: 4 }).map((runs) => paragraph(...runs))
const block: fc.Arbitrary<object> = fc.oneof(
  line,
  line.map((inner) => ({ type: 'heading', attrs: { level: 2 }, content: inner.content ?? [] })),
  fc.array(line, { maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
  fc
    .record({ caption: some(0, 4), credit: some(0, 4), alt: some(0, 4), sha256: some(0, 4) })
    .map((attrs) => ({
      ...{ type: 'figure', attrs },
    })),
)
const contents = fc.record({
  title: some(0, 5),
  kicker: some(0, 3),
  shortTitle: some(0, 3),
  subtitle: some(0, 3),
  summary: some(0, 5),
  ai: some(0, 3),
  correction: some(0, 3),
  dateline: some(0, 3),
  cover: fc.option(fc.record({ caption: some(0, 3), credit: some(0, 3), alt: some(0, 3) })),
  body: fc.array(block, { maxLength: 3 }).map((content) => ({ type: 'doc', content })),
})
const entries = fc.array(
  fc.record({
    forms: fc.array(some(1, 3), { minLength: 1, maxLength: 2 }),
    exceptions: fc.array(some(1, 4), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
)

test('the law finds a weighty word exactly where the rule does', async () => {
  await fc.assert(
    fc.asyncProperty(contents, entries, async (content, kept) => {
      const lines = linesOf(content as unknown as Content).map((each) => each.text)
      await openEntries(kept)
      expect(await weighs(content)).toBe(findWeightyWord(lines, kept) !== null)
    }),
    { numRuns: 300 },
  )
})

/** The lexicon's next state has these entries and no others. */
async function openEntries(kept: Kept[]): Promise<void> {
  await act('chief', [
    'insert into lexicon_version default values',
    'update lexicon_entry set until = (select max(id) from lexicon_version) where until is null',
    {
      text: `insert into lexicon_entry (key, kind, forms, exceptions, replacement, office, severity, source, note, since)
       select n::text, 'weighty', array(select jsonb_array_elements_text(e->'forms')),
         array(select jsonb_array_elements_text(e->'exceptions')), '', '', 'hint', '', '', (select max(id) from lexicon_version)
       from jsonb_array_elements($1::jsonb) with ordinality a(e, n)`,
      values: [JSON.stringify(kept)],
    },
  ])
}

test('twenty thousand characters and five hundred words that are not in them make nothing weighty', async () => {
  const long = withBody(
    ...Array.from({ length: 200 }, () => paragraph(text('公园开门，市民来了。'.repeat(10)))),
  )
  await keep(Array.from({ length: 500 }, (_, index) => ({ forms: [`没有这个词${index}`] })))
  expect(await weighs(long)).toBe(false)
})
