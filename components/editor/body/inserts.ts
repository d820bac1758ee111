import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { PICTURE_FORMATS } from '#lib/media/rules.ts'
import { element } from './element.ts'
import { INSERTS, type InsertName } from './insert-names.ts'
import { bringPictures, put } from './pictures.ts'

const DEEDS: Record<InsertName, (editor: Editor) => void> = {
  figure: (editor) => choosePictures((files) => void bringPictures(editor, files, false)),
  gallery: (editor) => choosePictures((files) => void bringPictures(editor, files, true)),
  clip: (editor) => chooseFiles('video/*,audio/*', (files) => void bringPictures(editor, files, false)),
  table: (editor) =>
    void import('./tables.ts').then(({ newTable }) => putAndEnter(editor, newTable(editor.schema))),
  pullQuote(editor) {
    // The paragraph that the caret is in, where one may stand; else one of its own.
    if (editor.chain().focus().setNode('pullQuote').run()) return
    putAndEnter(editor, editor.schema.nodes.pullQuote?.create())
  },
  factBox(editor) {
    if (editor.chain().focus().wrapIn('factBox').run()) return
    putAndEnter(editor, editor.schema.nodes.factBox?.createAndFill())
  },
  footnote(editor) {
    const at = editor.state.selection.to
    // Not by Tiptap's own focus, which comes a frame later and would take the keys from the note.
    editor.view.focus()
    if (!editor.commands.insertContentAt(at, { type: 'footnote' })) return
    editor.view.nodeDOM(at)?.dispatchEvent(new Event('enter-node'))
  },
  divider: (editor) => void editor.chain().focus().setHorizontalRule().run(),
}

/** Puts something into the body, where the caret is. */
export function insert(editor: Editor, name: InsertName): void {
  if (editor.isEditable) DEEDS[name](editor)
}

/** Every insertion by its keys. */
export const InsertKeys = Extension.create({
  name: 'insertKeys',
  addKeyboardShortcuts() {
    return Object.fromEntries(
      INSERTS.map(({ name, keys }) => [
        keys,
        () => {
          insert(this.editor, name)
          return true
        },
      ]),
    )
  },
})

/** Asks for pictures from this device. */
export function choosePictures(onFiles: (files: File[]) => void): void {
  chooseFiles(PICTURE_FORMATS.map((format) => `image/${format}`).join(','), onFiles)
}

function chooseFiles(accept: string, onFiles: (files: File[]) => void): void {
  const input = element('input', { type: 'file', accept, multiple: '' })
  input.addEventListener('change', () => {
    if (input.files && input.files.length > 0) onFiles([...input.files])
  })
  input.click()
}

function putAndEnter(editor: Editor, block: Node | null | undefined): void {
  if (!block) return
  put(editor, editor.state.selection.to, [block])
  let at: number | null = null
  editor.state.doc.descendants((node, place) => {
    if (node === block) at = place
    return at === null
  })
  const { tr, doc } = editor.state
  if (at !== null) editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at + 1))))
  editor.view.focus()
}
