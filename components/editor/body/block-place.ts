import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { holdsBlocks } from './move-block.ts'

type View = Editor['view']

/** A block that can change places, and where the hand beside it stands within the frame around the text, in pixels. */
export type Held = { at: number; left: number; top: number }

/** Where the hand stands left of a block, in pixels. */
const ASIDE = 26

/** The block under a point of the screen, or beside it: the margin belongs to the line. */
export function heldUnder({ view }: Editor, frame: Element, x: number, y: number): Held | null {
  const box = view.dom.getBoundingClientRect()
  const padding = paddingOf(view)
  if (y < box.top || y > box.bottom) return null
  const left = Math.min(Math.max(x, box.left + padding + 2), box.right - padding - 2)
  return beside(view, frame, blockAt(view, view.posAtCoords({ left, top: y })))
}

/** The block that the caret is in, or that is selected. */
export function heldByCaret({ view, state: { selection } }: Editor, frame: Element): Held | null {
  const found = { pos: selection.from, inside: selection instanceof NodeSelection ? selection.from : -1 }
  const at =
    selection instanceof NodeSelection && isMovable(selection) ? selection.from : blockAt(view, found)
  return beside(view, frame, at)
}

const isMovable = ({ node, $from }: NodeSelection) => node.isBlock && holdsBlocks($from.parent.type.name)

const paddingOf = ({ dom }: View) => Number.parseFloat(getComputedStyle(dom).paddingLeft)

function beside(view: View, frame: Element, at: number | null): Held | null {
  const dom = at === null ? null : view.nodeDOM(at)
  if (at === null || !(dom instanceof HTMLElement)) return null
  const box = view.dom.getBoundingClientRect()
  const [block, around] = [dom.getBoundingClientRect(), frame.getBoundingClientRect()]
  const line = Math.min(block.height, Number.parseFloat(getComputedStyle(dom).lineHeight) || 24)
  const isInGallery = dom.parentElement?.closest('.gallery') != null
  const edge = isInGallery ? block.left + ASIDE + 6 : Math.min(block.left, box.left + paddingOf(view))
  return { at, left: Math.max(0, edge - around.left - ASIDE), top: block.top - around.top + (line - 24) / 2 }
}

function blockAt({ state: { doc } }: View, found: { pos: number; inside: number } | null): number | null {
  if (!found) return null
  const inside = found.inside < 0 ? null : doc.nodeAt(found.inside)
  if (inside?.isBlock && inside.isAtom) return found.inside
  const $pos = doc.resolve(found.pos)
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (holdsBlocks($pos.node(depth - 1).type.name)) return $pos.before(depth)
  }
  return $pos.nodeAfter ? found.pos : null
}
