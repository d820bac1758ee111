import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type LiveFinding, weightOf } from './finding.ts'

type Shown = { findings: readonly LiveFinding[]; current: string | null }

export const marksKey = new PluginKey<DecorationSet>('houseStyle')

/** Marks what was found, in the words and at the nodes that have words of their own; the marks move with the text. */
export function marksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const shown = tr.getMeta(marksKey) as Shown | undefined
        if (shown) return DecorationSet.create(tr.doc, marksOf(tr.doc, shown))
        return tr.docChanged ? before.map(tr.mapping, tr.doc) : before
      },
    },
    props: { decorations: (state) => marksKey.getState(state) },
  })
}

/** Where a finding's mark stands now; null where its words have gone. */
export function markOf(state: EditorState, id: string): { from: number; to: number } | null {
  const [mark] = marksKey.getState(state)?.find(undefined, undefined, ({ ids }) => ids.includes(id)) ?? []
  return mark ? { from: mark.from, to: mark.to } : null
}

/** The findings whose marks a place of the text lies in or at, the shortest first. */
export function marksAt(state: EditorState, at: number): string[] {
  const marks = marksKey.getState(state)?.find(at, at) ?? []
  return marks
    .filter(({ spec }) => !spec.isNode)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .flatMap(({ spec }) => spec.ids as string[])
}

/** Whether the marks stand already as they would be made. */
export function isMarked(state: EditorState, shown: Shown): boolean {
  const inOrder = (marks: Decoration[]) =>
    marks
      .map(({ from, to, spec }) => `${from} ${to} ${spec.ids.join(' ')} ${spec.look}`)
      .sort()
      .join()
  return inOrder(marksKey.getState(state)?.find() ?? []) === inOrder(marksOf(state.doc, shown))
}

function marksOf(doc: Node, { findings, current }: Shown): Decoration[] {
  const nodes = new Map<number, LiveFinding[]>()
  const marks: Decoration[] = []
  for (const finding of findings) {
    const { place, from, to, id } = finding
    if (place.kind === 'attribute') nodes.set(place.at, [...(nodes.get(place.at) ?? []), finding])
    if (place.kind !== 'text') continue
    const attributes = {
      class: 'style-mark',
      'data-severity': weightOf(finding),
      ...(id === current && { 'data-current': '' }),
    }
    marks.push(
      Decoration.inline(place.at + from, place.at + to, attributes, { ids: [id], look: id === current }),
    )
  }
  for (const [at, ofNode] of nodes) {
    const node = doc.nodeAt(at)
    if (!node) continue
    const names = ofNode.flatMap(({ place }) => (place.kind === 'attribute' ? [place.name] : []))
    const attributes = { 'data-style-fields': [...new Set(names)].join(' ') }
    const spec = { isNode: true, look: attributes['data-style-fields'], ids: ofNode.map(({ id }) => id) }
    marks.push(Decoration.node(at, at + node.nodeSize, attributes, spec))
  }
  return marks
}
