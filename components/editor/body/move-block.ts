import type { Editor } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

/** What holds blocks that can change places: the text itself, a box, a quotation, a list, a gallery. */
const HOLDERS = new Set(['doc', 'factBox', 'blockquote', 'bulletList', 'orderedList', 'gallery'])

/** Whether the children of a node can change places. */
export const holdsBlocks = (name: string) => HOLDERS.has(name)

/**
 * Moves what is selected, or the block that the caret is in, past its neighbour. At the end of a list, box or gallery
 * the whole of it moves. False where there is nowhere to go. One step of undo; the selection goes along.
 */
export function moveBlock(editor: Editor, by: 1 | -1): boolean {
  const { tr, selection } = editor.state
  const { $from, $to } = selection
  if (!editor.isEditable) return false
  const found = movable($from, $to, by)
  if (!found) return false
  const { parent, first, last, start, end } = found
  const neighbour = parent.child(by < 0 ? first - 1 : last)
  const from = by < 0 ? start - neighbour.nodeSize : end
  // The neighbour jumps, so that the selection and everything else in the block stays as it is.
  tr.delete(from, from + neighbour.nodeSize)
  tr.insert(by < 0 ? end - neighbour.nodeSize : start, neighbour)
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** Whether what is selected has somewhere to go. */
export function canMove(editor: Editor, by: 1 | -1): boolean {
  const { $from, $to } = editor.state.selection
  return editor.isEditable && movable($from, $to, by) !== null
}

/** Moves the same to the beginning or the end of what holds it, and selects it there. One step of undo. */
export function moveToEnd(editor: Editor, by: 1 | -1): boolean {
  const { tr, selection, doc } = editor.state
  const found = editor.isEditable ? movable(selection.$from, selection.$to, by) : null
  if (!found) return false
  const { start, end, depth } = found
  const { content } = doc.slice(start, end)
  const edge = by < 0 ? selection.$from.start(depth) : selection.$from.end(depth) - (end - start)
  tr.delete(start, end).insert(edge, content)
  const moved =
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from - start + edge)
      : TextSelection.create(tr.doc, selection.from - start + edge, selection.to - start + edge)
  editor.view.dispatch(tr.setSelection(moved).scrollIntoView())
  return true
}

/** Takes out what is selected, and what would stand empty without it. */
export function deleteBlock(editor: Editor): boolean {
  const { tr, selection } = editor.state
  if (!editor.isEditable || selection.empty) return false
  editor.view.dispatch(tr.deleteRange(selection.from, selection.to).scrollIntoView())
  return true
}

function movable($from: ResolvedPos, $to: ResolvedPos, by: 1 | -1) {
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth -= 1) {
    const parent = $from.node(depth)
    const [first, last] = [$from.index(depth), $to.indexAfter(depth)]
    const hasRoom = by < 0 ? first > 0 : last < parent.childCount
    if (!holdsBlocks(parent.type.name) || !hasRoom || first === last) continue
    const [start, end] = [$from.posAtIndex(first, depth), $from.posAtIndex(last, depth)]
    return { parent, depth, first, last, start, end }
  }
  return null
}
