import { beforeEach, expect, test } from '@jest/globals'
import { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { BringingIn } from '#components/editor/bring-in/bringing-in.ts'
import { placed } from '#components/editor/bring-in/place.ts'
import { readBody } from '#lib/document/body.ts'
import { bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { extensions } from '#lib/document/extensions.ts'
import { somePage } from '#tests/lib/document/bring-in/some-page.ts'
import { someUntidyBody } from '#tests/lib/document/some-body.ts'
import { pageOf } from '#tests/support/page.ts'

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  globalThis.DOMRect ??= class {} as typeof DOMRect
})

test('whatever is pasted wherever in whichever text, the text stays one, and one undo gives it back', () => {
  fc.assert(
    fc.property(
      someUntidyBody,
      fc.array(somePage, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (body, parts, one, other) => {
        const before = readBody(body)
        if (!before.ok) return
        const brought = bringInHtml(pageOf(parts.join('')))
        if (brought.blocks.length === 0 && brought.pictures.length === 0) return
        const editor = new Editor({
          element: document.createElement('div'),
          extensions: [...extensions, BringingIn],
          content: before.body,
        })
        const { doc } = editor.state
        // No caret stands in the middle of a character.
        const near = (given: number) => {
          const at = given % (doc.content.size + 1)
          const next = doc.textBetween(at, Math.min(at + 1, doc.content.size))
          return Selection.near(doc.resolve(/^[\udc00-\udfff]/.test(next) ? at + 1 : at))
        }
        const from = near(one)
        const to = near(other)
        const selection =
          from.$from.sameParent(to.$to) && from.from <= to.to ? from.getBookmark().resolve(doc) : from
        editor.view.dispatch(editor.state.tr.setSelection(selection))
        const { tr, places } = placed(editor, brought, 1)
        expect(places).toHaveLength(brought.pictures.length)
        editor.view.dispatch(tr)
        expect(JSON.stringify(editor.getJSON())).not.toContain('\ue7c3')
        expect(readBody(editor.getJSON())).toMatchObject({ ok: true })
        editor.commands.undo()
        const after = readBody(editor.getJSON())
        expect(after.ok && after.body).toEqual(before.body)
        editor.destroy()
      },
    ),
    { numRuns: 150 },
  )
})
