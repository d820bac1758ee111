import { expect, test } from '@jest/globals'
import { Fragment } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { TABLE_ACTS, tablePlugins } from '#components/editor/body/tables.ts'
import { TABLE_LIMITS } from '#lib/document/attributes.ts'
import { documentSchema } from '#lib/document/schema.ts'

const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
const tableOf = (columns: number) => {
  const row = { type: 'tableRow', content: Array.from({ length: columns }, () => cell) }
  return { type: 'doc', content: [{ type: 'table', content: [row, row] }] }
}
const editing = (columns: number) =>
  EditorState.create({ doc: documentSchema.nodeFromJSON(tableOf(columns)), plugins: tablePlugins() })

test.each(['columnBefore', 'columnAfter'] as const)(
  'a table as wide as one may be grows no more: %s',
  (act) => {
    const caret = (state: EditorState) =>
      state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(4))))
    expect(TABLE_ACTS[act](caret(editing(3)))).toBe(true)
    expect(TABLE_ACTS[act](caret(editing(TABLE_LIMITS.columns)))).toBe(false)
  },
)

test('cells that are put in beyond that are not', () => {
  const state = editing(TABLE_LIMITS.columns)
  const more = Fragment.fromJSON(documentSchema, [cell])
  const wide = state.apply(state.tr.insert(2, more))
  expect(wide.doc.eq(state.doc)).toBe(true)
  const three = editing(3)
  expect(three.apply(three.tr.insert(2, more)).doc.eq(three.doc)).toBe(false)
})
