import type { Editor, EditorEvents } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { KeepSoon } from '../keep-soon.ts'
import { keepUndo, keptUndo } from './kept-undo.ts'
import { UndoLog } from './undo-log.ts'

/** What one act made of the text. */
export type Done = { before: EditorState; transactions: readonly Transaction[]; after: EditorState }

/**
 * Brings back the undo of a text that was left, and keeps it from here on: beside the typing, on this device. `keptAs` names
 * the text there, and says null while it has no name of its own; `early` is what was done since the editor began at `begun`. Gives what
 * ends the keeping.
 */
export function undoOverReload(
  editor: Editor,
  keptAs: () => string | null,
  begun: EditorState,
  early: readonly Done[],
): () => void {
  // All that was done until now is told in `early`.
  let before = editor.state
  let log = new UndoLog(begun.doc)
  for (const done of early) log.note(done.before, done.transactions, done.after)
  // At the pace of the text itself, which it belongs to.
  const keeping = new KeepSoon(() => {
    const key = keptAs()
    if (key !== null) void keepUndo(key, log.kept())
    // The first save gives the text its name.
    else keeping.ask()
  })
  const note = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
    log.note(before, [transaction, ...appendedTransactions], editor.state)
    before = editor.state
    if (transaction.docChanged) keeping.ask()
  }
  const leave = () => {
    if (keeping.isAsked) keeping.now()
  }
  editor.on('transaction', note)
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)

  const key = keptAs()
  if (begun.doc !== before.doc) keeping.ask()
  else if (key !== null) {
    const bringBack = async () => {
      const kept = await keptUndo(key)
      if (!kept) return
      // Comes with the check of whole texts, for the few visits that find one.
      const { rebuiltUndo } = await import('./rebuild-undo.ts')
      // Whoever was quicker than this device begins anew.
      if (editor.isDestroyed || editor.state.doc !== begun.doc || editor.view.composing) return
      const rebuilt = rebuiltUndo(editor.state, kept)
      if (!rebuilt) return
      log = rebuilt.log
      editor.view.updateState(rebuilt.state)
      before = editor.state
      // Whoever shows whether there is something to undo looks again.
      editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false))
    }
    bringBack().catch((error) => console.warn(error))
  }
  return () => {
    leave()
    editor.off('transaction', note)
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', leave)
  }
}
