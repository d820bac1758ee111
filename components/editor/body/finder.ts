import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { checkedAttributes } from '#lib/document/style/lines-of.ts'
import { markInField, unmarkField } from './marked-field.ts'
import { wordsIn } from './words-in.ts'

/** Where some words stand in the body; with `field`, in that attribute of the node at `at`, as offsets in it. */
export type Found = { from: number; to: number } & (
  | { field?: undefined; at?: undefined }
  | { field: string; at: number }
)

type Finding = { words: string; set: DecorationSet }

const key = new PluginKey<Finding>('finder')

// Marks every place of the words that are looked for, while somebody looks for them.
const finder = new Plugin<Finding>({
  key,
  state: {
    init: () => ({ words: '', set: DecorationSet.empty }),
    apply(tr, before) {
      const words = (tr.getMeta(key) as string | undefined) ?? before.words
      if (words === '') return words === before.words ? before : { words, set: DecorationSet.empty }
      if (words === before.words && !tr.docChanged) return before
      const marks = places(tr.doc, words).flatMap(({ from, to, field }) =>
        field === undefined ? [Decoration.inline(from, to, { class: 'found' })] : [],
      )
      return { words, set: DecorationSet.create(tr.doc, marks) }
    },
  },
  props: { decorations: (state) => key.getState(state)?.set },
})

/** Looks for words; '' ends the looking. */
export function lookFor(editor: Editor, words: string): void {
  unmarkField()
  if (!key.get(editor.state)) editor.registerPlugin(finder)
  editor.view.dispatch(editor.state.tr.setMeta(key, words).setMeta('addToHistory', false))
}

/** Every place of words within a line, or in what a picture, a table, a box or a note is told, in reading order. */
export function places(doc: Node, words: string): Found[] {
  const found: Found[] = []
  if (words === '') return found
  doc.descendants((node, at) => {
    for (const [field, text] of checkedAttributes(node.attrs)) {
      found.push(...wordsIn(text, words).map((from) => ({ field, at, from, to: from + words.length })))
    }
    if (!node.isTextblock) return
    // One character for what is no text, so that places in the line are places in the document.
    const line = node.textBetween(0, node.content.size, undefined, '\ufffc')
    for (const place of wordsIn(line, words)) {
      found.push({ from: at + 1 + place, to: at + 1 + place + words.length })
    }
  })
  return found
}

/** Selects a place and shows it, without taking the keys away from who looks. */
export function show(editor: Editor, { from, to, field, at }: Found): void {
  unmarkField()
  const { tr, doc } = editor.state
  if (field !== undefined) {
    editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)))
    const dom = editor.view.nodeDOM(at)
    const element = dom instanceof Element ? dom.querySelector(`textarea[data-field="${field}"]`) : null
    if (element instanceof HTMLTextAreaElement) markInField(element, from, to)
    // A note's field comes when it is entered; its number is in sight.
    else if (dom instanceof Element) dom.scrollIntoView({ block: 'center' })
    return
  }
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView())
  const dom = editor.view.domAtPos(from).node
  const element = dom instanceof Element ? dom : dom.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** Replaces places by other words, which take the marks of what they replace; undone in one step. */
export function replace(editor: Editor, found: readonly Found[], by: string): void {
  unmarkField()
  const { tr, schema } = editor.state
  for (const { from, to, field, at } of [...found].reverse()) {
    if (field !== undefined) {
      const words = String(tr.doc.nodeAt(at)?.attrs[field] ?? '')
      tr.setNodeAttribute(at, field, words.slice(0, from) + by + words.slice(to))
      continue
    }
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
    if (by === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(by, marks))
  }
  editor.view.dispatch(tr)
}
