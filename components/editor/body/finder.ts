import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Where some words stand in the body. */
export type Found = { from: number; to: number }

type Finding = { words: string; set: DecorationSet }

const key = new PluginKey<Finding>('finder')

/** Marks every place of the words that are looked for, while somebody looks for them. */
export const Finder = Extension.create({
  name: 'finder',
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key,
      state: {
        init: () => ({ words: '', set: DecorationSet.empty }),
        apply(tr, before) {
          const words = (tr.getMeta(key) as string | undefined) ?? before.words
          if (words === '') return words === before.words ? before : { words, set: DecorationSet.empty }
          if (words === before.words && !tr.docChanged) return before
          const marks = places(tr.doc, words).map(({ from, to }) =>
            Decoration.inline(from, to, { class: 'found' }),
          )
          return { words, set: DecorationSet.create(tr.doc, marks) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
})

/** Looks for words; '' ends the looking. */
export function lookFor(editor: Editor, words: string): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, words).setMeta('addToHistory', false))
}

/** Every place of words within a line, in reading order; capitals and small letters are one. */
export function places(doc: Node, words: string): Found[] {
  const wanted = words.toLowerCase()
  const found: Found[] = []
  if (wanted === '') return found
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    // One character for what is no text, so that places in the line are places in the document.
    const line = node.textBetween(0, node.content.size, undefined, '\ufffc').toLowerCase()
    for (let place = line.indexOf(wanted); place >= 0; place = line.indexOf(wanted, place + wanted.length)) {
      found.push({ from: at + 1 + place, to: at + 1 + place + wanted.length })
    }
    return false
  })
  return found
}

/** Selects a place and shows it, without taking the keys away from who looks. */
export function show(editor: Editor, { from, to }: Found): void {
  const { tr, doc } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView())
  const dom = editor.view.domAtPos(from).node
  const element = dom instanceof Element ? dom : dom.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** Replaces places by other words, which take the marks of what they replace; undone in one step. */
export function replace(editor: Editor, found: Found[], by: string): void {
  const { tr, schema } = editor.state
  for (const { from, to } of [...found].reverse()) {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
    if (by === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(by, marks))
  }
  editor.view.dispatch(tr)
}
