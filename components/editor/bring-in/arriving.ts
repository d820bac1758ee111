import { isHistoryTransaction } from '@tiptap/pm/history'
import { type EditorState, PluginKey, type StateField, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Where pictures of texts that came in will stand, which text was the last change of all, and which was taken back. */
export type Arriving = { places: DecorationSet; last: number | null; undone: number | null }

type Place = { id: string; at: number; holder: HTMLElement; side: -1 | 1 }

/** What a change says of itself: it is part of the text with this number, adds places, or takes one away. */
type Meta = { brought?: number; add?: Place[]; remove?: string }

export const arriving = new PluginKey<Arriving>('bringing-in')

export const arrivingState: StateField<Arriving> = {
  init: () => ({ places: DecorationSet.empty, last: null, undone: null }),
  apply(tr, { places, last, undone }) {
    const meta = tr.getMeta(arriving) as Meta | undefined
    let mapped = places.map(tr.mapping, tr.doc)
    const { remove, add } = meta ?? {}
    if (remove !== undefined)
      mapped = mapped.remove(mapped.find(undefined, undefined, ({ id }) => id === remove))
    if (add) {
      const widgets = add.map(({ id, at, holder, side }) => Decoration.widget(at, holder, { id, side }))
      mapped = mapped.add(tr.doc, widgets)
    }
    if (!tr.docChanged) return { places: mapped, last, undone }
    const isBack = last !== null && isHistoryTransaction(tr)
    return { places: mapped, last: lastAfter(tr, meta, last), undone: isBack ? last : undone }
  },
}

// A picture that comes when somebody has written on is no longer the text's own step.
function lastAfter(tr: Transaction, { brought }: Meta = {}, last: number | null): number | null {
  if (brought === undefined) return null
  return tr.getMeta('appendedTransaction') === undefined || last === brought ? brought : null
}

/** How a text that came in stands: whether one undo takes back that and nothing else, and whether it was taken back. */
export function standingOf(state: EditorState, id: number): { isLast: boolean; isUndone: boolean } {
  const now = arriving.getState(state)
  return { isLast: now?.last === id, isUndone: now?.undone === id }
}

/** Where a picture is to stand now; undefined once its text is gone. */
export function placeOf(state: EditorState, wanted: string): number | undefined {
  return arriving.getState(state)?.places.find(undefined, undefined, ({ id }) => id === wanted)[0]?.from
}
