import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  dueWorkflow,
  isStrictEnough,
  type Weighing,
  type WeightRule,
  weightFacts,
} from '#lib/workflow/weight.ts'
import { findWeightyWord } from '#lib/workflow/weighty-words.ts'
import { answer } from '#tests/support/article-state.ts'
import { bodyOf, wholeContent } from '#tests/support/world.ts'

const workflow = (rank: number) => ({
  workflowId: rank + 1,
  nameZh: `流程${rank}`,
  nameEn: `Workflow ${rank}`,
  rank,
})
const rule = (kind: WeightRule['kind'], what: string, rank = 1): WeightRule => ({
  ...{ kind, what, workflow: workflow(rank) },
})
const weighing = (...rules: WeightRule[]): Weighing => ({
  rules,
  channels: [
    { slug: 'city', name: '城事', parentSlug: null },
    { slug: 'transit', name: '出行', parentSlug: 'city' },
    { slug: 'news', name: '要闻', parentSlug: null },
  ],
  entries: [{ forms: ['总体规划'], exceptions: [], from: '', to: '' }],
  day: '2026-11-23',
})

test('an ordinary article meets no rule', () => {
  const rules = weighing(rule('channel', 'news'), rule('tag', '重大时政'), rule('lexicon', ''))
  expect(dueWorkflow(wholeContent(), rules)).toBeNull()
  expect(dueWorkflow(wholeContent({ tags: ['重大时政'] }), weighing())).toBeNull()
  expect(weightFacts(null)).toEqual({})
})

test('a channel’s rule is for the channels in it too, and is told by the channel’s name', () => {
  for (const channel of ['city', 'transit']) {
    const due = dueWorkflow(wholeContent({ channel }), weighing(rule('channel', 'city')))
    expect(due).toMatchObject({ workflow: { rank: 1 }, because: [{ kind: 'channel', what: '城事' }] })
  }
  expect(dueWorkflow(wholeContent({ channel: 'city' }), weighing(rule('channel', 'transit')))).toBeNull()
})

test('everything that calls for the strictest is told, and nothing that calls for less', () => {
  const content = wholeContent({ tags: ['重大时政', '公园'], body: bodyOf('新的总体规划出台。') })
  const due = dueWorkflow(
    content,
    weighing(rule('lexicon', '', 2), rule('tag', '重大时政', 2), rule('tag', '公园', 1)),
  )
  expect(due).toEqual({
    workflow: workflow(2),
    because: [
      { kind: 'lexicon', what: '总体规划' },
      { kind: 'tag', what: '重大时政' },
    ],
  })
  expect(weightFacts(due)).toEqual({
    ...{ workflow: '流程2', workflowEn: 'Workflow 2' },
    because: 'lexicon 总体规划\ntag 重大时政',
  })
})

test('a word counts on its days', () => {
  const content = wholeContent({ title: '总体规划' })
  const on = (day: string) =>
    dueWorkflow(content, {
      ...{ ...weighing(rule('lexicon', '')), day },
      entries: [{ forms: ['总体规划'], exceptions: [], from: '2026-11-01', to: '2026-11-30' }],
    })
  expect([on('2026-10-31'), on('2026-12-01')]).toEqual([null, null])
  expect([on('2026-11-01')?.workflow.rank, on('2026-11-30')?.workflow.rank]).toEqual([1, 1])
})

test('a round is strict enough under the workflow that is called for and under any stricter one', () => {
  const due = { workflow: workflow(1), because: [] }
  expect(answer(isStrictEnough(workflow(0), due))).toBe('workflow-too-light')
  expect(answer(isStrictEnough(workflow(1), due))).toBe('yes')
  expect(answer(isStrictEnough(workflow(2), due))).toBe('yes')
  expect(answer(isStrictEnough(workflow(0), null))).toBe('yes')
})

test('another rule never makes an article lighter, and their order tells nothing', () => {
  const rules = fc.array(
    fc.record({
      kind: fc.constantFrom<WeightRule['kind']>('tag', 'channel', 'lexicon'),
      what: fc.constantFrom('a', 'b', 'city', 'transit'),
      rank: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 6 },
  )
  const contents = fc.record({
    tags: fc.subarray(['a', 'b', 'c']),
    channel: fc.constantFrom('city', 'transit', 'news'),
    title: fc.constantFrom('总体规划', '公园'),
  })
  fc.assert(
    fc.property(rules, contents, (given, changes) => {
      const content = wholeContent(changes)
      const all = given.map(({ kind, what, rank }) => rule(kind, what, rank))
      const rankOf = (some: WeightRule[]) => dueWorkflow(content, weighing(...some))?.workflow.rank ?? 0
      expect(rankOf(all)).toBe(Math.max(0, ...all.map((each) => rankOf([each]))))
      expect(rankOf([...all].reverse())).toBe(rankOf(all))
    }),
  )
})

test.each([
  ['一份总体规划', '总体规划', [], true],
  ['ＷＴＯ 规则', 'wto', [], true],
  ['wtop', 'WTO', [], false],
  ['7wto', 'WTO', [], false],
  ['WTO规则', 'wto', [], true],
  ['总体规划局', '总体规划', ['总体规划局'], false],
  ['总体规划局谈总体规划', '总体规划', ['总体规划局'], true],
  ['a.b', 'a.b', [], true],
  ['axb', 'a.b', [], false],
  ['总\u200b体\u00ad规划', '总体规划', [], true],
] as const)('in “%s” the word “%s” but for %j stands: %s', (text, form, exceptions, stands) => {
  const found = findWeightyWord([text], [{ forms: [form], exceptions: [...exceptions] }])
  expect(found).toBe(stands ? form : null)
})
