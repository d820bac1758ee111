import { closeHistory, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState, Selection } from '@tiptap/pm/state'
import { Step } from '@tiptap/pm/transform'
import { readBody } from '#lib/document/body.ts'
import { type KeptGroup, type KeptUndo, UndoLog } from './undo-log.ts'

type Rebuilt = { state: EditorState; log: UndoLog }

/**
 * The state of an editor with the undo that was kept of its text, and the log that goes on from there; null when what
 * was kept is of another text. It plays the kept steps again, from their base to the text as it is, so that the editor's own
 * undo holds them as if they had just been done.
 */
export function rebuiltUndo(now: EditorState, kept: KeptUndo): Rebuilt | null {
  try {
    return rebuilt(now, kept)
  } catch (error) {
    // Steps that do not fit were of another text, or of another kind of document.
    if (error instanceof RangeError || error instanceof SyntaxError) return null
    throw error
  }
}

function rebuilt(now: EditorState, kept: KeptUndo): Rebuilt | null {
  const history = now.plugins.filter(({ spec }) => spec.config?.newGroupDelay !== undefined)
  const [done, undone] = [kept.done, kept.undone].map((all) => all.map((group) => read(now, group)))
  const base = Node.fromJSON(now.schema, JSON.parse(kept.base))
  if (!done || !undone) return null
  base.check()
  const begin = EditorState.create({ doc: base, plugins: history })
  let state = done.reduce(play, begin)
  if (!state.doc.eq(now.doc)) {
    // What the server has tidied since goes with the last thing done.
    const tidying = tidied(state, now)
    const last = done.at(-1)
    if (!tidying || !last) return null
    last.steps.push(...tidying)
    undone.length = 0
    state = done.reduce(play, begin)
  }
  state = undone.toReversed().reduce(play, state)
  for (const _ of undone) undo(state, (tr) => (state = state.apply(tr)))
  if (!state.doc.eq(now.doc)) return null
  const whole = state.reconfigure({ plugins: [...now.plugins] })
  const selection = Selection.fromJSON(whole.doc, now.selection.toJSON())
  return { state: whole.apply(whole.tr.setSelection(selection)), log: UndoLog.goingOn(base, done, undone) }
}

function read({ schema }: EditorState, json: string) {
  const { selection, steps } = JSON.parse(json) as KeptGroup
  return { selection, steps: steps.map((step) => Step.fromJSON(schema, step)) }
}

function play(state: EditorState, { selection, steps }: { selection: unknown; steps: Step[] }): EditorState {
  const at = state.apply(state.tr.setSelection(Selection.fromJSON(state.doc, selection)))
  const tr = closeHistory(at.tr)
  for (const step of steps) tr.step(step)
  return at.apply(tr)
}

/** The steps to the text as it is now, where both are the same text to the server; null where they are not. */
function tidied(state: EditorState, { doc }: EditorState): readonly Step[] | null {
  const [was, is] = [readBody(state.doc.toJSON()), readBody(doc.toJSON())]
  if (!was.ok || !is.ok || JSON.stringify(was.body) !== JSON.stringify(is.body)) return null
  const start = state.doc.content.findDiffStart(doc.content)
  const end = state.doc.content.findDiffEnd(doc.content)
  if (start === null || !end) return null
  // Where the same words stand twice, the ends found would lie before the start.
  const over = Math.max(0, start - Math.min(end.a, end.b))
  return state.tr.replace(start, end.a + over, doc.slice(start, end.b + over)).steps
}
