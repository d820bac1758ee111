import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import type { Body } from '#lib/document/body-types.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import { fixAll, withEdits } from '#lib/document/style/fix.ts'
import { styleRules } from '#lib/document/style/rules.ts'

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const content = (given: Partial<Content>, ...blocks: object[]): Content => ({
  ...emptyContent(),
  ...given,
  body: { type: 'doc', content: blocks } as unknown as Body,
})

test('findings say where they are, from the titles to the last line of the body', () => {
  const item = { type: 'listItem', content: [paragraph(text('好,走'))] }
  const found = checkStyle(
    content(
      { title: '步道贯通。' },
      { type: 'bulletList', content: [item] },
      { type: 'figure', attrs: { caption: '旧...码头' } },
    ),
  )
  expect(found.map(({ rule, path, found: words }) => [rule, path.join('/'), words])).toEqual([
    ['headline-stop', 'title', '。'],
    ['half-width-mark', 'body/content/0/content/0/content/0', ','],
    ['ellipsis', 'body/content/1/attrs/caption', '...'],
  ])
})

test('one finding is mended, and nothing else', () => {
  const given = content({ title: '贯通。' }, paragraph(text('好,'), text('走,吧', 'bold')))
  const [, , second] = checkStyle(given)
  if (!second) throw new Error('there are three findings')
  expect(withEdits(given, second.path, second.fix ?? [])).toEqual(
    content({ title: '贯通。' }, paragraph(text('好,'), text('走，吧', 'bold'))),
  )
})

test('all that is certain is mended at once, in titles and body; what is not stays for the writer', () => {
  const given = content(
    { title: '贯通,了。' },
    paragraph(text('占63～'), text('68%', 'bold'), text('，城市的的更新...')),
  )
  const { content: mended, fixed } = fixAll(given)
  expect(mended).toEqual(
    content({ title: '贯通，了' }, paragraph(text('占63%～'), text('68%', 'bold'), text('，城市的的更新……'))),
  )
  expect(fixed).toBe(4)
})

test('a line break and a note stay where they are', () => {
  const given = content({}, paragraph(text('好,'), { type: 'hardBreak' }, text('走,吧')))
  expect(fixAll(given).content).toEqual(
    content({}, paragraph(text('好，'), { type: 'hardBreak' }, text('走，吧'))),
  )
})

const someWords = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'中文的，。！“”‘’《》〈〉（）,.;!?()"…—-~%５Ａa1 百年月五：、'),
    fc.constantFrom('...', '。。', '--', '63～68%', 'https://a.cn/b,c', '的的', '𠮷'),
  ),
  minLength: 1,
  maxLength: 16,
})
const someNode = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(someWords, fc.constantFrom([], ['bold']))
      .map(([words, marks]) => text(words, ...marks)),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const someContent = fc
  .tuple(
    someWords,
    fc.array(fc.array(someNode, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([title, lines]) => {
    const read = readBody({ type: 'doc', content: lines.map((nodes) => paragraph(...nodes)) })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return { ...emptyContent(), title, body: read.body }
  })

const wordsOf = (value: unknown) => JSON.stringify(value).replace(/[^\p{Script=Han}]/gu, '')

describe('whatever a text is', () => {
  test('what has been mended needs no more mending', () => {
    fc.assert(
      fc.property(someContent, (given) => {
        const once = fixAll(given).content
        expect(checkStyle(once).filter(({ rule, fix }) => fix && styleRules[rule].isCertain)).toEqual([])
        expect(fixAll(once)).toEqual({ content: once, fixed: 0 })
      }),
      { numRuns: 1000 },
    )
  })

  test('mending all leaves every Han character as it was, and a text in canonical form', () => {
    fc.assert(
      fc.property(someContent, (given) => {
        const { content: mended } = fixAll(given)
        expect(wordsOf(mended.body)).toBe(wordsOf(given.body))
        expect(readBody(mended.body)).toEqual({ ok: true, body: mended.body })
      }),
    )
  })

  test('a text against which there is nothing is not touched', () => {
    fc.assert(
      fc.property(someContent, (given) => {
        if (checkStyle(given).length === 0) expect(fixAll(given).content).toBe(given)
      }),
    )
  })
})
