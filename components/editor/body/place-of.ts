import type { Editor } from '@tiptap/core'

/** Where a place of the text is within the element that floats over it: below the line or above, inside its width. */
export function placeOf(
  editor: Editor,
  at: number,
  floating: { width: number; height: number },
  side: 'above' | 'below',
): { left: number; top: number } {
  const frame = editor.view.dom.parentElement?.parentElement ?? editor.view.dom
  const around = frame.getBoundingClientRect()
  const line = editor.view.coordsAtPos(at)
  const left = Math.max(8, Math.min(line.left - around.left, around.width - floating.width - 8))
  const below = line.bottom - around.top + 6
  const above = line.top - around.top - floating.height - 6
  // What would reach under the window stands over the line.
  const isCramped = line.bottom + floating.height > innerHeight && line.top > floating.height
  return { left, top: (side === 'above' || isCramped) && above > 0 ? above : below }
}
