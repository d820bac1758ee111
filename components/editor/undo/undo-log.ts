import { isHistoryTransaction, redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Step } from '@tiptap/pm/transform'
import { bodyOf, bodyText } from '../written-out.ts'

/** How many steps back are kept, and how long all of them may be as JSON, in characters. */
const MOST_GROUPS = 100
const MOST_CHARACTERS = 400_000

/** What one undo takes back, as JSON: where the caret was before, and its steps. */
export type KeptGroup = { selection: unknown; steps: unknown[] }

/** A text's undo as it is kept over a reload; `base` is the body before the first group, that and each group a JSON text. */
export type KeptUndo = { base: string; done: string[]; undone: string[] }

type Group = { selection: unknown; steps: Step[]; json?: string }

/**
 * What the editor's undo holds, told beside it: a group of steps for each undo, from a text before the first of them.
 * It follows what the editor has done and decides nothing; noting a key costs a few microseconds.
 */
export class UndoLog {
  #base: Node
  #done: Group[] = []
  #undone: Group[] = []

  constructor(base: Node) {
    this.#base = base
  }

  /** Goes on from a log that was kept: its groups come before those noted here. */
  static goingOn(base: Node, done: Group[], undone: Group[]): UndoLog {
    const log = new UndoLog(base)
    log.#done = done
    log.#undone = undone
    return log
  }

  get done(): readonly Group[] {
    return this.#done
  }

  /** Notes what one act of the editor did, by the state before it and after it. */
  note(before: EditorState, transactions: readonly Transaction[], after: EditorState): void {
    const [first] = transactions
    if (!first || !transactions.some(({ docChanged }) => docChanged)) return
    if (isHistoryTransaction(first)) this.#moved(before, transactions, after)
    else if (first.getMeta('addToHistory') === false) this.#beginAt(after.doc)
    else this.#did(before, transactions, after)
  }

  #did(before: EditorState, transactions: readonly Transaction[], after: EditorState): void {
    this.#undone = []
    const last = this.#done.at(-1)
    const isNew = !last || undoDepth(after) !== undoDepth(before)
    const group: Group = isNew ? { selection: before.selection.toJSON(), steps: [] } : last
    if (isNew) this.#done.push(group)
    delete group.json
    for (const step of stepsOf(transactions)) append(group.steps, step)
  }

  #moved(before: EditorState, transactions: readonly Transaction[], after: EditorState): void {
    const isUndo = redoDepth(after) > redoDepth(before)
    const [from, to] = isUndo ? [this.#done, this.#undone] : [this.#undone, this.#done]
    const steps = isUndo ? inverseOf(transactions) : stepsOf(transactions)
    const group = from.pop()
    // What lies further back than the log is begun anew from here.
    if (!group && isUndo) this.#base = after.doc
    to.push({ selection: group?.selection ?? (isUndo ? after : before).selection.toJSON(), steps })
  }

  // A change that no undo takes back: what was before it could not be told from the text any more.
  #beginAt(doc: Node): void {
    this.#base = doc
    this.#done = []
    this.#undone = []
  }

  /** The log as it is kept, without what is too far back or too much. */
  kept(): KeptUndo {
    const length = () =>
      [...this.#done, ...this.#undone].reduce((sum, group) => sum + jsonOf(group).length, 0)
    while (this.#done.length > MOST_GROUPS || (this.#done.length > 0 && length() > MOST_CHARACTERS)) {
      const [oldest] = this.#done.splice(0, 1)
      for (const step of oldest?.steps ?? []) this.#base = step.apply(this.#base).doc ?? this.#base
    }
    if (length() > MOST_CHARACTERS) this.#undone = []
    return {
      base: bodyText(bodyOf(this.#base)),
      done: this.#done.map(jsonOf),
      undone: this.#undone.map(jsonOf),
    }
  }
}

function jsonOf(group: Group): string {
  const { selection, steps } = group
  group.json ??= JSON.stringify({ selection, steps: steps.map((step) => step.toJSON()) } satisfies KeptGroup)
  return group.json
}

const stepsOf = (transactions: readonly Transaction[]) => transactions.flatMap(({ steps }) => steps)

function inverseOf(transactions: readonly Transaction[]): Step[] {
  return transactions
    .flatMap(({ steps, docs }) => steps.map((step, index) => step.invert(docs[index] as Node)))
    .reverse()
}

// What is typed letter by letter becomes one step.
function append(steps: Step[], step: Step): void {
  const merged = steps.at(-1)?.merge(step)
  if (merged) steps[steps.length - 1] = merged
  else steps.push(step)
}
