import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { BroughtIn } from '#lib/document/bring-in/from-html.ts'
import { arriving } from './arriving.ts'
import { asLines, isInCell } from './in-a-cell.ts'

/** Where the picture with this number, counted from 0, is to stand. */
export type PicturePlace = { at: number; side: -1 | 1 }

// Of the private use area, so that no text has it: a paragraph of one stands for a picture until the rest is in.
const SIGN = '\ue7c3'

/**
 * Puts what came in where the caret is, as one step of undoing. Gives the transaction, which is still to be dispatched,
 * and where each of its pictures is to stand in the document then. A whole document begins a paragraph of its own.
 */
export function placed(editor: Editor, brought: BroughtIn, id: number, isWhole = false) {
  const { state } = editor
  const { blocks, pictures, edges } = isInCell(state) ? forCell(brought) : brought
  const content: object[] = []
  const signs = (after: number) =>
    pictures
      .filter((each) => each.after === after)
      .map(() => ({ type: 'paragraph', content: [{ type: 'text', text: SIGN }] }))
  for (const [index, block] of blocks.entries()) content.push(...signs(index), block)
  content.push(...signs(blocks.length))
  const fragment = Fragment.fromJSON(state.schema, content)
  const { tr } = state
  // A new step whose time is long ago, so that what is typed next is a step of its own, and its pictures are part of it.
  closeHistory(tr).setTime(1)
  tr.setMeta('paste', true).setMeta('uiEvent', 'paste').setMeta(arriving, { brought: id })
  tr.replaceSelection(sliceOf(withEdges(fragment, edges), isWhole))
  return { tr, places: takeSigns(tr) }
}

// Its pictures come to stand after the table.
function forCell({ blocks, pictures, ...rest }: BroughtIn): BroughtIn {
  const lines = asLines(blocks)
  return { ...rest, blocks: lines, pictures: pictures.map((each) => ({ ...each, after: lines.length })) }
}

// Open at its ends, so that words join the words around them; a picture or a box stays whole.
function sliceOf(fragment: Fragment, isWhole: boolean): Slice {
  const { openStart, openEnd } = Slice.maxOpen(fragment, false)
  return new Slice(
    fragment,
    isWhole || isSign(fragment.firstChild) ? 0 : openStart,
    isWhole || isSign(fragment.lastChild) ? 0 : openEnd,
  )
}

const isSign = (node: Node | null) => node?.textContent === SIGN

function withEdges(fragment: Fragment, { before, after }: BroughtIn['edges']): Fragment {
  const only = fragment.childCount === 1 ? fragment.firstChild : null
  if (!only?.isTextblock || (before === '' && after === '')) return fragment
  const { schema } = only.type
  const pieces = [before && schema.text(before), ...only.content.content, after && schema.text(after)]
  return Fragment.from(only.copy(Fragment.from(pieces.filter((piece) => piece !== ''))))
}

function takeSigns(tr: Transaction): PicturePlace[] {
  const found: { from: number; to: number; alone: boolean; first: boolean }[] = []
  tr.doc.descendants((node, at, parent, index) => {
    if (!node.isTextblock || !isSign(node)) return
    found.push({ from: at, to: at + node.nodeSize, alone: parent?.childCount === 1, first: index === 0 })
  })
  const begun = tr.steps.length
  const places = found.map(({ from, to, alone, first }) => {
    const mapping = tr.mapping.slice(begun)
    if (alone) tr.delete(mapping.map(from + 1), mapping.map(to - 1))
    else tr.delete(mapping.map(from), mapping.map(to))
    return { from: alone ? from + 1 : from, side: first ? (1 as const) : (-1 as const) }
  })
  const mapping = tr.mapping.slice(begun)
  return places.map(({ from, side }) => ({ at: mapping.map(from, side), side }))
}
