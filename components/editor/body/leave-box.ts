import { type Editor, Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** Enter in an empty last line of a box goes on under it, and Backspace in a box of nothing takes it away, as lists do it. */
export const LeaveBox = Extension.create({
  name: 'leaveBox',
  addKeyboardShortcuts() {
    return { Enter: () => goOnUnder(this.editor), Backspace: () => takeAway(this.editor) }
  },
})

/** The caret's empty paragraph and the box around it; null where it is not in one. */
function emptyIn({ state }: Editor) {
  const { $from, empty } = state.selection
  const box = $from.depth === 2 ? $from.node(1) : null
  const isEmpty = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  return isEmpty && box?.type.name === 'factBox' ? { box, $from } : null
}

function goOnUnder(editor: Editor): boolean {
  const found = emptyIn(editor)
  if (!found || found.box.childCount < 2 || found.$from.index(1) < found.box.childCount - 1) return false
  const { tr } = editor.state
  const line = found.$from.parent
  tr.delete(found.$from.before(), found.$from.after())
  const under = tr.mapping.map(found.$from.after(1))
  tr.insert(under, line).setSelection(TextSelection.create(tr.doc, under + 1))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

function takeAway(editor: Editor): boolean {
  const found = emptyIn(editor)
  if (!found || found.box.childCount > 1 || found.box.attrs.title !== '') return false
  const { tr } = editor.state
  const from = found.$from.before(1)
  tr.replaceWith(from, found.$from.after(1), found.$from.parent)
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView())
  return true
}
