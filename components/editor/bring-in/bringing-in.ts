import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Arriving, arriving, arrivingState } from './arriving.ts'
import type { BringInOptions } from './brought.ts'

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
          handleDOMEvents: {
            paste: (view, event) => paste(editor, view, event, options),
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
  const files = [...clipboardData.files]
  const isPictureAlone = files.length > 0 && !clipboardData.types.includes('text/plain')
  const isLink = !view.state.selection.empty && ADDRESS.test(text.trim())
  if (isPictureAlone || isLink || isOurs(html)) return false
  // A word or two of plain text need no reading.
  if (html === '' && !/[\n\r\u3000\u00a0\t]/.test(text)) return false
  event.preventDefault()
  void import('./take-clipboard.ts').then(
    ({ takeClipboard }) => takeClipboard(editor, { html, text, files }, options),
    // Off the line before it was ever needed: the schema alone keeps out what may not be in a text.
    () => (html === '' ? view.pasteText(text) : view.pasteHTML(html)),
  )
  return true
}

/** Copied out of this editor, or so that it might be: nothing about looks, and where it was cut is told. */
const isOurs = (html: string) => html.includes('data-pm-slice') && !/\s(style|class)=/i.test(html)
