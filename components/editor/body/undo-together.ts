import type { Editor } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'

/** What was changed elsewhere at one stroke with the body: the way back, and there again. */
export type Elsewhere = { back(): void; again(): void }

/** Takes back what was changed elsewhere when the body is undone to what it was `before` the same stroke, and so with redoing. */
export function undoTogether(editor: Editor, before: Node, elsewhere: Elsewhere): void {
  const after = editor.state.doc
  let isThere = true
  editor.on('transaction', ({ transaction }) => {
    if (!isHistoryTransaction(transaction)) return
    if (!editor.state.doc.eq(isThere ? before : after)) return
    if (isThere) elsewhere.back()
    else elsewhere.again()
    isThere = !isThere
  })
}
