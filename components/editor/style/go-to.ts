import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { fieldLines } from '#lib/document/style/lines-of.ts'
import { selectInField } from '../field-place.ts'
import type { LiveFinding } from './finding.ts'
import type { LiveStyle } from './live-style.ts'
import { markOf } from './marks.ts'

/** The field of a picture, table, box or note that a finding's words stand in; null where it is not drawn. */
export function nodeFieldOf(editor: Editor, { place }: LiveFinding): HTMLTextAreaElement | null {
  if (place.kind !== 'attribute') return null
  const dom = editor.view.nodeDOM(place.at)
  return dom instanceof HTMLElement
    ? dom.querySelector<HTMLTextAreaElement>(`[data-field="${place.name}"]`)
    : null
}

/** Brings somebody to a finding: the caret stands at its words, and they are in sight. */
export function goTo(editor: Editor, live: LiveStyle, finding: LiveFinding): void {
  const { place, from, to, id } = finding
  if (place.kind === 'field') selectInField(place.name, from, to)
  else if (place.kind === 'attribute') {
    // A note shows its field when it is entered.
    editor.view.nodeDOM(place.at)?.dispatchEvent(new Event('enter-node'))
    const field = nodeFieldOf(editor, finding)
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(from, to)
    field?.scrollIntoView({ block: 'center' })
  } else {
    const mark = markOf(editor.state, id)
    if (!mark) return
    const { tr, doc } = editor.state
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, mark.to)))
    editor.view.focus()
    const { node } = editor.view.domAtPos(mark.from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'center' })
  }
  live.show(finding)
}

/** The finding after or before the caret, or the first or the last of all. Gives its place in the list too. */
export function beside(
  editor: Editor,
  live: LiveStyle,
  by: 1 | -1,
): { finding: LiveFinding; index: number } | null {
  const found = live.checkNow()
  if (found.length === 0) return null
  const here = found.findIndex(({ id }) => id === live.seen().current?.id)
  const behind = here >= 0 ? here + 1 : found.findIndex((each) => isBehindCaret(editor, each))
  const next = behind < 0 ? found.length : behind
  const index = (by > 0 ? next : (here >= 0 ? here : next) - 1 + found.length) % found.length
  const finding = found[index]
  return finding ? { finding, index } : null
}

function isBehindCaret({ state }: Editor, { id, place, from }: LiveFinding): boolean {
  const field = document.activeElement
  const name = field instanceof HTMLElement ? field.dataset.titleField : undefined
  if (name === undefined) {
    const mark = place.kind === 'field' ? null : markOf(state, id)
    return mark !== null && mark.from >= state.selection.from
  }
  if (place.kind !== 'field') return true
  if (place.name === name) return from >= ((field as HTMLInputElement).selectionStart ?? 0)
  return orderOf(place.name) > orderOf(name)
}

// In the order in which the lines are checked, which is that of the list.
const orderOf = (name: string) => ORDER.indexOf(name)
const ORDER = fieldLines({
  ...{ kicker: '1', title: '1', shortTitle: '1', subtitle: '1', summary: '1', ai: '1', correction: '1' },
  cover: { caption: '1', credit: '1', alt: '1' },
} as Parameters<typeof fieldLines>[0]).map(({ path }) => path.join('.'))
