import type { Editor, EditorEvents } from '@tiptap/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Body } from '#lib/document/body-types.ts'
import type { BringInOptions } from '../bring-in/brought.ts'
import { keptUndo } from '../undo/kept-undo.ts'
import type { Done } from '../undo/undo-over-reload.ts'
import type { EditorWords } from './editor-words.ts'
import type { Failure } from './pictures.ts'

const loadEditor = () => import('./make-editor.ts')

type Options = {
  start: Body
  editable: boolean
  attributes: Record<string, string>
  words: EditorWords
  bringIn: BringInOptions
  /** The name of the text on this device, where its undo is kept; null while it has none. */
  keptAs?: (() => string | null) | undefined
  onChange(editor: Editor): void
}

/**
 * An editor for the element that `place` is given to; null until its code is there, which is asked for once the page
 * stands. Gives the files that did not become pictures, too.
 */
export function useEditor({ start, editable, attributes, words, bringIn, keptAs, onChange }: Options) {
  const place = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ left: number; top: number } | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [failures, setFailures] = useState<Failure[]>([])
  const fail = (failure: Failure) => setFailures((all) => [...all, failure])
  const changed = useEffectEvent(onChange)
  const begin = useEffectEvent(async (isGone: () => boolean): Promise<Editor | null> => {
    const { makeEditor } = await loadEditor()
    const element = place.current
    if (isGone() || !element) return null
    return makeEditor({
      element,
      start,
      editable,
      attributes,
      words,
      bringIn,
      onChange: (now) => changed(now),
      onFailure: fail,
    })
  })

  useEffect(() => {
    let gone = false
    let made: Editor | null = null
    void begin(() => gone).then((begun) => {
      made = begun
      if (begun) setEditor(begun)
    })
    return () => {
      gone = true
      made?.destroy()
    }
  }, [])

  // Who was quicker than the code gets the caret where they put it.
  useEffect(() => {
    if (!editor || !wanted.current) return
    const at = editor.view.posAtCoords(wanted.current)?.pos
    editor.commands.focus(at ?? 'start')
  }, [editor])

  useEffect(() => {
    if (!editor || !keptAs) return
    let end: (() => void) | null = null
    let gone = false
    const begun = editor.state
    const early: Done[] = []
    let before = begun
    let isBegun = false
    // What was done before is wanted at once; what is done from now on, once somebody has done something.
    const begin = () => {
      if (isBegun) return
      isBegun = true
      void import('../undo/undo-over-reload.ts').then(
        ({ undoOverReload }) => {
          editor.off('transaction', note)
          end = undoOverReload(editor, keptAs, begun, early)
          if (gone) end()
        },
        (error) => console.warn(error),
      )
    }
    const note = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
      const done = { before, transactions: [transaction, ...appendedTransactions], after: editor.state }
      before = done.after
      if (!transaction.docChanged) return
      early.push(done)
      begin()
    }
    editor.on('transaction', note)
    const key = keptAs()
    if (key !== null)
      void keptUndo(key).then((kept) => {
        if (kept && !gone) begin()
      })
    return () => {
      gone = true
      end?.()
    }
  }, [editor, keptAs])

  const said = JSON.stringify(attributes)
  useEffect(() => {
    editor?.setEditable(editable, false)
    editor?.setOptions({ editorProps: { attributes: JSON.parse(said) } })
  }, [editor, editable, said])

  return {
    place,
    editor,
    failures,
    /** Where somebody pressed before the editor was there, on the screen. */
    wanted,
    forget: (key: string) => setFailures((all) => all.filter((each) => each.key !== key)),
  }
}
