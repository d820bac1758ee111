import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { TABLE_LIMITS } from '#lib/document/attributes.ts'
import { type BroughtIn, bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { bringInText } from '#lib/document/bring-in/from-text.ts'
import { reachPictures } from '#lib/document/bring-in/reach-pictures.ts'
import { bringPictures } from '../body/pictures.ts'
import type { BringInOptions } from './brought.ts'
import { isInCell } from './in-a-cell.ts'
import { isTooDeep, parsed } from './parsed.ts'
import { isSoundSlice } from './sound-slice.ts'
import { nextBrought, take } from './take.ts'

/** What a clipboard holds, read while it may be. */
export type Clipboard = { html: string; text: string; rtf: string; files: File[] }

/** Puts what was pasted where the caret is, and says what was taken off it. */
export function takeClipboard(
  editor: Editor,
  { html, text, rtf, files }: Clipboard,
  options: BringInOptions,
): void {
  if (editor.isDestroyed || !editor.isEditable || putOwn(editor, html)) return
  const brought = html === '' ? bringInText(text) : readPage(html, rtf)
  if (brought === null)
    return void options.onBrought({ ...nextBrought(null), problem: options.words('tooDeep') })
  const isEmpty = brought.blocks.length === 0 && brought.pictures.length === 0
  // One picture of Word's: its file is out of reach, and lies on the clipboard as well.
  if (isEmpty && files.length === 1) return void bringPictures(editor, files, false)
  if (isEmpty && Object.keys(brought.report).length === 0) return
  const before = editor.state.doc
  if (!putCells(editor, brought)) take(editor, brought, nextBrought(null), options)
  else if (editor.state.doc === before) {
    const { rows, columns } = TABLE_LIMITS
    options.onBrought({ ...nextBrought(null), problem: options.words('tableTooLarge', { rows, columns }) })
  }
}

// Copied out of this editor, or so that it might be: nothing about looks, and where it was cut is told. It goes in as it
// is, if it is what it says, which any page may say.
function putOwn({ view }: Editor, html: string): boolean {
  if (!html.includes('data-pm-slice') || /\s(style|class)=/i.test(html)) return false
  let isSound = false
  const isRefused = (slice: Slice) => {
    isSound = isSoundSlice(slice)
    return !isSound
  }
  view.pasteHTML(html, Object.assign(new Event('paste') as ClipboardEvent, { isRefused }))
  return isSound
}

function readPage(html: string, rtf: string): BroughtIn | null {
  if (isTooDeep(html)) return null
  const root = parsed(html)
  reachPictures(root, rtf)
  return bringInHtml(root)
}

// A table that is pasted into a table is cells for its cells, as in a spreadsheet: what works on tables does that.
function putCells(editor: Editor, { blocks, pictures }: BroughtIn): boolean {
  const { view, state } = editor
  const [table] = blocks
  if (blocks.length !== 1 || table?.type !== 'table' || pictures.length > 0 || !isInCell(state)) return false
  const slice = new Slice(Fragment.fromJSON(state.schema, [table]), 0, 0)
  const event = new Event('paste') as ClipboardEvent
  return view.someProp('handlePaste', (handle) => handle(view, event, slice) || undefined) ?? false
}
