import type { Editor, EditorEvents } from '@tiptap/core'
import { isHistoryTransaction, undoDepth } from '@tiptap/pm/history'
import { fieldOf, putInField } from '../field-place.ts'

/** Whether the article has no title yet and may be given one. */
export function isTitleFree(): boolean {
  const field = fieldOf('title')
  return field !== null && !field.readOnly && field.value.trim() === ''
}

/**
 * Puts an imported document's title into its field. The field is no part of the body's undo, so it follows it: with the
 * import taken back the title goes too, and comes again with it, as long as nobody has written another one.
 */
export function putTitle(editor: Editor, title: string): void {
  if (!isTitleFree() || !putInField('title', title)) return
  const imported = undoDepth(editor.state)
  let was = imported
  const follow = ({ transaction }: EditorEvents['transaction']) => {
    const now = undoDepth(editor.state)
    if (isHistoryTransaction(transaction)) {
      if (was >= imported && now < imported && fieldOf('title')?.value === title) putInField('title', '')
      if (was < imported && now >= imported && isTitleFree()) putInField('title', title)
    } else if (now < was || (was < imported && transaction.docChanged)) editor.off('transaction', follow)
    was = now
  }
  editor.on('transaction', follow)
}
