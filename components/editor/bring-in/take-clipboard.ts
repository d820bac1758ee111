import type { Editor } from '@tiptap/core'
import { bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { bringInText } from '#lib/document/bring-in/from-text.ts'
import { bringPictures } from '../body/pictures.ts'
import type { BringInOptions } from './brought.ts'
import { parsed } from './parsed.ts'
import { nextBrought, take } from './take.ts'

/** What a clipboard holds, read while it may be. */
export type Clipboard = { html: string; text: string; files: File[] }

/** Puts what was pasted where the caret is, and says what was taken off it. */
export function takeClipboard(
  editor: Editor,
  { html, text, files }: Clipboard,
  options: BringInOptions,
): void {
  if (editor.isDestroyed || !editor.isEditable) return
  const brought = html === '' ? bringInText(text) : bringInHtml(parsed(html))
  const isEmpty = brought.blocks.length === 0 && brought.pictures.length === 0
  // One picture of Word's: its file is out of reach, and lies on the clipboard as well.
  if (isEmpty && files.length === 1) return void bringPictures(editor, files, false)
  if (isEmpty && Object.keys(brought.report).length === 0) return
  take(editor, brought, nextBrought(null), options)
}
