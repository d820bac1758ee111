import { expect, test } from '@jest/globals'
import { DOMSerializer } from '@tiptap/pm/model'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import type { BodyBlock } from '#lib/document/body-types.ts'
import { bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { bringInText } from '#lib/document/bring-in/from-text.ts'
import { documentSchema } from '#lib/document/schema.ts'
import { pageOf } from '#tests/support/page.ts'
import { someUntidyBody } from '../some-body.ts'
import { somePage, someText } from './some-page.ts'

function isValid(content: BodyBlock[]) {
  if (content.length === 0) return
  const read = readBody({ type: 'doc', content })
  expect(read).toMatchObject({ ok: true })
  // Canonical already: the server would keep it as it is.
  expect(read.ok && read.body.content).toEqual(content)
}

/** What our own editor would put on a clipboard for it. */
function copied(content: BodyBlock[]): string {
  const holder = document.createElement('div')
  const { content: nodes } = documentSchema.nodeFromJSON({ type: 'doc', content })
  holder.append(DOMSerializer.fromSchema(documentSchema).serializeFragment(nodes))
  return holder.innerHTML
}

test('any page becomes what the server would keep, and pasting what it became changes nothing', () => {
  fc.assert(
    fc.property(fc.array(somePage, { maxLength: 6 }), (parts) => {
      const { blocks } = bringInHtml(pageOf(parts.join('')))
      isValid(blocks)
      if (blocks.length === 0) return
      const again = bringInHtml(pageOf(copied(blocks)))
      expect(again.blocks).toEqual(blocks)
      expect(again.pictures).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('any body that is copied comes back valid, and from then on the same', () => {
  fc.assert(
    fc.property(someUntidyBody, (body) => {
      const read = readBody(body)
      if (!read.ok) return
      const once = bringInHtml(pageOf(copied(read.body.content))).blocks
      isValid(once)
      if (once.length === 0) return
      expect(bringInHtml(pageOf(copied(once))).blocks).toEqual(once)
    }),
    { numRuns: 200 },
  )
})

test('any plain text becomes what the server would keep', () => {
  fc.assert(
    fc.property(fc.array(someText), fc.boolean(), (lines, subheads) => {
      isValid(bringInText(lines.join('\n'), { subheads }).blocks)
    }),
  )
})
