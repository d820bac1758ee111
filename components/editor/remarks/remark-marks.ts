import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { contentLines } from '#lib/document/anchor/content-lines.ts'
import { findInLines } from '#lib/document/anchor/find-words.ts'
import { type Span, wayOf } from '#lib/document/anchor/span.ts'
import type { Body } from '#lib/document/body-types.ts'
import { emptyContent } from '#lib/document/content.ts'
import type { Thread } from '#lib/remarks/state.ts'
import type { Found } from '../body/finder.ts'

const key = new PluginKey<DecorationSet>('remarks')

/** Words of a line, or a block as a whole. */
type Place = Found & { isWhole?: boolean }

/**
 * Marks in the text what remarks point at. The marks move with the text; nothing is looked for at a key, and nothing is
 * drawn into characters that are being composed: those are marked once they stand.
 */
export function markRemarks(editor: Editor, threads: readonly Thread[]): void {
  if (editor.isDestroyed) return
  if (editor.view.composing) {
    const marked = () => setTimeout(() => markRemarks(editor, threads))
    editor.view.dom.addEventListener('compositionend', marked, { once: true })
    return
  }
  if (!key.get(editor.state)) editor.registerPlugin(plugin())
  const { doc, tr } = editor.state
  const marks = threads
    .filter(({ isOpen }) => isOpen)
    .flatMap((thread) =>
      placesIn(doc, thread).map(({ from, to, isWhole }) =>
        isWhole
          ? Decoration.node(from, to, { class: 'remarked-block' }, { id: thread.id })
          : Decoration.inline(from, to, { class: 'remarked' }, { id: thread.id }),
      ),
    )
  editor.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false))
}

/** Takes the marks away. */
export function unmarkRemarks(editor: Editor): void {
  if (!editor.isDestroyed && key.get(editor.state)) editor.unregisterPlugin(key)
}

/** Where the words of a remark are now; null while they are not in the body. */
export function placeOfRemark(editor: Editor, id: number): Found | null {
  const marks = key.getState(editor.state)?.find(undefined, undefined, (spec) => spec.id === id) ?? []
  const [first] = marks
  return first && first.from < first.to ? { from: first.from, to: first.to } : null
}

function plugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        return (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** The text that is typed may differ from the one that was saved: words that are not where the server has them are looked for. */
function placesIn(doc: Node, { place, pointedAt }: Thread): Place[] {
  return place.spans.flatMap((span, index) => {
    // What is said of a field is shown at the field, though its words may stand in the body too.
    if (!wayOf(span.at)) return []
    const at = foundAt(doc, span)
    const quote = pointedAt[index]?.quote
    if (at && (place.state !== 'there' || span.from === undefined || textOf(doc, at) === quote)) return at
    const [meant] = pointedAt
    if (place.state !== 'there' || !meant || meant.from === undefined) return []
    const lines = contentLines({ ...emptyContent(), body: doc.toJSON() as Body })
    const again = findInLines(lines, meant)
    return (again && foundAt(doc, again)) ?? []
  })
}

const textOf = (doc: Node, { from, to }: Found) =>
  doc.textBetween(from, to, undefined, (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '\ufffc'))

/** A span as a place of the document; null for a field, and for a way that leads nowhere. */
function foundAt(doc: Node, { at, from, to }: Span): Place | null {
  const way = wayOf(at)
  if (!way) return null
  let node = doc
  let start = 0
  for (const [depth, index] of way.entries()) {
    if (index >= node.childCount) return null
    // Into the node, past those before the one that is meant.
    if (depth > 0) start += 1
    for (let before = 0; before < index; before += 1) start += node.child(before).nodeSize
    node = node.child(index)
  }
  if (from === undefined || to === undefined) {
    return { from: start, to: start + node.nodeSize, isWhole: true }
  }
  return to <= node.content.size ? { from: start + 1 + from, to: start + 1 + to } : null
}
