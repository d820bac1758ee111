import { Editor } from '@tiptap/core'
import type { Body } from '#lib/document/body-types.ts'
import type { BringInOptions } from '../bring-in/brought.ts'
import { editing } from './editing.ts'
import type { EditorWords } from './editor-words.ts'
import type { Failure } from './pictures.ts'

type Options = {
  element: HTMLElement
  start: Body
  editable: boolean
  attributes: Record<string, string>
  words: EditorWords
  bringIn: BringInOptions
  onChange(editor: Editor): void
  onFailure(failure: Failure): void
}

/** Begins to write on a body, in an element of the page. Loaded when the page stands: the first words are the server's. */
export function makeEditor({
  element,
  start,
  editable,
  attributes,
  words,
  bringIn,
  onChange,
  onFailure,
}: Options): Editor {
  return new Editor({
    element,
    extensions: editing(words, onFailure, bringIn),
    content: start,
    editable,
    // Works out at each key what was deleted, for listeners that there are none of.
    enableCoreExtensions: { delete: false },
    editorProps: { attributes },
    onUpdate: ({ editor }) => onChange(editor),
  })
}
