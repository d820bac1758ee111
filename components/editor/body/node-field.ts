import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { element } from './element.ts'

/** A node of the body where it is now. */
export type Place = { editor: Editor; getPos: () => number | undefined }

type Field = { name: string; label: string; hint?: string; onLeave?: () => void }

/**
 * A field for one attribute of a node: what is typed is in the document at once, and undone with it. Enter goes on after
 * the node, Escape back to it.
 */
export function nodeField(place: Place, first: Node, { name, label, hint, onLeave }: Field) {
  const { editor, getPos } = place
  const input = element('textarea', { rows: '1', placeholder: hint, 'data-field': name, spellcheck: 'false' })
  const dom = element(
    'label',
    { class: 'field', contenteditable: 'false' },
    element('span', {}, label),
    input,
  )
  const show = (node: Node) => {
    const value = String(node.attrs[name] ?? '')
    // Space at its end is taken off when it is saved; while it is typed it stays.
    if (input.value.trim() !== value.trim()) input.value = value
  }
  const write = () => {
    const at = getPos()
    const line = input.value.replace(/\s*\n\s*/g, ' ')
    if (line !== input.value) input.value = line
    if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, line))
  }
  input.addEventListener('focus', () => {
    input.readOnly = !editor.isEditable
  })
  input.addEventListener('input', write)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const key = event.key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault()
      if (key === 'y' || event.shiftKey) editor.commands.redo()
      else editor.commands.undo()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      goAfter(place)
      onLeave?.()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      goTo(place)
      onLeave?.()
    }
  })
  show(first)
  return { dom, input, show }
}

/** Puts the caret behind a node, in a paragraph of its own where there is none. */
function goAfter({ editor, getPos }: Place): void {
  const at = getPos()
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || !node) return
  const { tr, schema } = editor.state
  const behind = at + node.nodeSize
  const next = tr.doc.resolve(behind)
  const paragraph = schema.nodes.paragraph?.create()
  if (!node.isInline && paragraph && !next.nodeAfter?.isTextblock) {
    if (next.parent.canReplaceWith(next.index(), next.index(), paragraph.type)) tr.insert(behind, paragraph)
  }
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(behind))).scrollIntoView())
  editor.view.focus()
}

/** Selects a node that is one piece; in another the caret goes to its beginning. */
function goTo({ editor, getPos }: Place): void {
  const at = getPos()
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || !node) return
  if (node.isAtom) editor.chain().setNodeSelection(at).focus().run()
  else
    editor
      .chain()
      .setTextSelection(at + 1)
      .focus()
      .run()
}

/** Takes a node out, with everything in it. */
export function removeNode({ editor, getPos }: Place): void {
  const at = getPos()
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || !node || !editor.isEditable) return
  editor
    .chain()
    .deleteRange({ from: at, to: at + node.nodeSize })
    .focus()
    .run()
}

/** What happens in the fields and buttons of a node is not the document's. */
export function isOfFields(event: Event): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('[data-field], button, label.field, video, audio') !== null
  )
}
