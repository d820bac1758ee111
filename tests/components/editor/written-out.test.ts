import { expect, test } from '@jest/globals'
import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { bodyOf, bodyText, contentText } from '#components/editor/written-out.ts'
import { emptyContent } from '#lib/document/content.ts'
import { extensions } from '#lib/document/extensions.ts'

const schema = getSchema(extensions)
const paragraph = (text: string) => schema.nodes.paragraph?.create(null, text === '' ? [] : schema.text(text))
const docOf = (...lines: string[]) => schema.node('doc', null, lines.map(paragraph) as never)

test('a text written out by its blocks reads back as the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (lines) => {
      const doc = docOf(...lines)
      expect(JSON.parse(bodyText(bodyOf(doc)))).toEqual(JSON.parse(JSON.stringify(doc.toJSON())))
    }),
  )
  const content = { ...emptyContent(), title: '“引号”', body: bodyOf(docOf('甲', '乙')) }
  expect(JSON.parse(contentText(content))).toEqual(content)
})

test('what was not changed is not written out again', () => {
  const doc = docOf('甲', '乙', '丙')
  const before = bodyOf(doc)
  const other = paragraph('改') as NonNullable<ReturnType<typeof paragraph>>
  const after = bodyOf(doc.copy(doc.content.replaceChild(1, other)))
  expect(after.content[0]).toBe(before.content[0])
  expect(after.content[2]).toBe(before.content[2])
  expect(bodyText(after)).toContain('改')
  expect(bodyText(after)).not.toContain('乙')
})
