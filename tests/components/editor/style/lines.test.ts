import { expect, test } from '@jest/globals'
import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { docLines, liveLines } from '#components/editor/style/lines.ts'
import { mendCertain } from '#components/editor/style/mending.ts'
import { readBody } from '#lib/document/body.ts'
import type { Body } from '#lib/document/body-types.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { extensions } from '#lib/document/extensions.ts'
import { fixAll } from '#lib/document/style/fix.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'

const schema = getSchema(extensions)
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'中文的，。！“”《》（）,.;!?()"…-~%５Ａa1 百年月五：'),
    fc.constantFrom('...', '63～68%', 'https://a.cn/b,c', '18:30', '3.14', '的的', '𠮷'),
  ),
  minLength: 1,
  maxLength: 6,
})
const text = fc
  .tuple(words, fc.constantFrom([], [{ type: 'bold' }]))
  .map(([given, marks]) => ({ type: 'text', text: given, ...(marks.length > 0 && { marks }) }))
const note = words.map((given) => ({ type: 'footnote', attrs: { note: given } }))
const inline = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: note },
    fc.constant({ type: 'hardBreak' }),
  ),
  { minLength: 1, maxLength: 4 },
)
const paragraph = inline.map((content) => ({ type: 'paragraph', content }))
const picture = fc.tuple(words, words).map(([caption, credit]) => ({
  type: 'figure',
  attrs: { ...{ sha256: 'a'.repeat(64), width: 9, height: 9 }, ...{ caption, credit, alt: '' } },
}))
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  picture,
  fc
    .array(text, { minLength: 1, maxLength: 2 })
    .map((content) => ({ type: 'heading', attrs: { level: 2 }, content })),
  fc
    .tuple(words, paragraph)
    .map(([title, inner]) => ({ type: 'factBox', attrs: { title }, content: [inner] })),
  fc.tuple(words, text).map(([by, inner]) => ({ type: 'pullQuote', attrs: { by }, content: [inner] })),
)
const content = fc
  .tuple(words, fc.array(block, { minLength: 1, maxLength: 5 }))
  .map(([title, blocks]): Content => {
    const read = readBody({ type: 'doc', content: blocks })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return { ...emptyContent(), title, body: read.body }
  })

test('what is checked while a text is written is what is checked of it when it is reviewed', () => {
  fc.assert(
    fc.property(content, (given) => {
      const doc = schema.nodeFromJSON(given.body)
      const told = (line: { text: string; kind: string }) => [line.kind, line.text]
      expect(liveLines(given, doc).map(told)).toEqual(linesOf(given).map(told))
    }),
  )
})

test('all that is certain is mended in the editor as it is on the server, and once is enough', () => {
  fc.assert(
    fc.property(content, (given) => {
      const none = new Set<never>()
      const { tr } = EditorState.create({ doc: schema.nodeFromJSON(given.body) })
      mendCertain(tr, none, () => false)
      expect(readBody(tr.doc.toJSON())).toEqual(readBody(fixAll(given).content.body as Body))
      const again = EditorState.create({ doc: tr.doc }).tr
      expect(mendCertain(again, none, () => false)).toBe(0)
    }),
    { numRuns: 300 },
  )
})

test('decimals, times, addresses and code stay as they are', () => {
  const lines = [
    '圆周率约为3.14，比分是3:2。',
    '船18:30开，见https://a.cn/b,c?d=1。',
    '他写道 git push --force 就好。',
  ]
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  })
  const { tr } = EditorState.create({ doc })
  expect(mendCertain(tr, new Set(), () => false)).toBe(0)
  expect(docLines(tr.doc).map((line) => line.text)).toEqual(lines)
})
