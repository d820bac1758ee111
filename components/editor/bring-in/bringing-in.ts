import { type Editor, Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Plugin, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { bringPictures } from '../body/pictures.ts'
import { type Arriving, arriving, arrivingState } from './arriving.ts'
import type { BringInOptions } from './brought.ts'
import { documentsAmong } from './document-files.ts'
import type { Clipboard } from './take-clipboard.ts'

/** A paste that asks, once ProseMirror has read it, whether it is to be put in. */
type CheckedPaste = ClipboardEvent & { isRefused?(slice: Slice): boolean }

const ADDRESS = /^https?:\/\/\S+$/i

/** Text from elsewhere comes in through here, and is cleaned by code that comes when it is first needed. */
export const BringingIn = Extension.create<BringInOptions>({
  name: 'bringingIn',
  // Before Tiptap's own listeners, which would read the clipboard as it is.
  priority: 900,
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [
      new Plugin<Arriving>({
        key: arriving,
        state: arrivingState,
        props: {
          decorations: (state) => arriving.getState(state)?.places,
          handlePaste: (_view, event: CheckedPaste, slice) => event.isRefused?.(slice) ?? false,
          handleDOMEvents: {
            paste: (view, event) => paste(editor, view, event, options),
            drop: (view, event) => drop(editor, view, event, options),
          },
        },
      }),
    ]
  },
})

function paste(editor: Editor, view: EditorView, event: ClipboardEvent, options: BringInOptions): boolean {
  const { clipboardData } = event
  if (!clipboardData || !editor.isEditable || view.composing) return false
  // A note or a caption is a field of its own.
  if (event.target instanceof Element && event.target.closest('textarea, input')) return false
  const html = clipboardData.getData('text/html')
  const text = clipboardData.getData('text/plain')
  const rtf = /file:/i.test(html) ? clipboardData.getData('text/rtf') : ''
  const files = [...clipboardData.files]
  if (takeDocuments(editor, event, files, options)) return true
  const isPictureAlone = files.length > 0 && !clipboardData.types.includes('text/plain')
  const isLink = !view.state.selection.empty && ADDRESS.test(text.trim())
  if (isPictureAlone || isLink) return false
  // A word or two of plain text need no reading.
  if (html === '' && !/[\n\r\u3000\u00a0\t]/.test(text)) return false
  event.preventDefault()
  takeText(editor, { html, text, rtf, files }, options)
  return true
}

function drop(editor: Editor, view: EditorView, event: DragEvent, options: BringInOptions): boolean {
  const { dataTransfer } = event
  if (!dataTransfer || !editor.isEditable || view.dragging) return false
  const files = [...dataTransfer.files]
  const html = dataTransfer.getData('text/html')
  const isText = files.length === 0 && html !== ''
  if (!isText && documentsAmong(files).length === 0) return false
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))))
  if (takeDocuments(editor, event, files, options)) return true
  event.preventDefault()
  takeText(editor, { html, text: dataTransfer.getData('text/plain'), rtf: '', files }, options)
  return true
}

// Documents are read; what else came with them goes where pictures go.
function takeDocuments(editor: Editor, event: Event, files: File[], options: BringInOptions): boolean {
  const documents = documentsAmong(files)
  if (documents.length === 0) return false
  event.preventDefault()
  void import('./import-file.ts').then(
    ({ importFiles }) => importFiles(editor, documents, options),
    console.warn,
  )
  const others = files.filter((file) => !documents.includes(file))
  if (others.length > 0) void bringPictures(editor, others, false)
  return true
}

function takeText(editor: Editor, given: Clipboard, options: BringInOptions): void {
  const { view } = editor
  void import('./take-clipboard.ts').then(
    ({ takeClipboard }) => takeClipboard(editor, given, options),
    // Off the line before it was ever needed: the schema alone keeps out what may not be in a text.
    () => (given.html === '' ? view.pasteText(given.text) : view.pasteHTML(given.html)),
  )
}
