import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { isCertain } from '#lib/document/style/check.ts'
import { checkLine } from '#lib/document/style/check-line.ts'
import { apart, editedText, MOST_ROUNDS } from '#lib/document/style/fix.ts'
import type { Edit, RuleId } from '#lib/document/style/rules.ts'
import { docLines, type Place } from './lines.ts'

/** Makes edits in a line of the body; new words look like the first of those they replace, or like those before them. */
export function editLine(
  tr: Transaction,
  place: Exclude<Place, { kind: 'field' }>,
  edits: readonly Edit[],
): void {
  if (place.kind === 'attribute') {
    const words = String(tr.doc.nodeAt(place.at)?.attrs[place.name] ?? '')
    tr.setNodeAttribute(place.at, place.name, editedText(words, edits))
    return
  }
  for (const { from, to, text } of edits.toSorted((a, b) => b.from - a.from)) {
    const [start, end] = [place.at + from, place.at + to]
    const marks = start < end ? tr.doc.nodeAt(start)?.marks : tr.doc.resolve(start).marks()
    if (text === '') tr.delete(start, end)
    else tr.replaceWith(start, end, tr.doc.type.schema.text(text, marks))
  }
}

/** Mends everything in the body that is certain and that `isKept` does not keep; gives how many places that were. */
export function mendCertain(
  tr: Transaction,
  off: ReadonlySet<RuleId>,
  isKept: (text: string, finding: ReturnType<typeof checkLine>[number]) => boolean,
): number {
  let mended = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = mended
    const lines = docLines(tr.doc)
    // From the end, so that what comes before a mended line still stands where it stood.
    for (const [index, { place, text, kind }] of [...lines.entries()].reverse()) {
      if (place.kind === 'field') continue
      const certain = checkLine(text, { kind, next: lines[index + 1]?.text ?? '', off })
        .filter(isCertain)
        .filter((finding) => !isKept(text, finding))
      if (certain.length === 0) continue
      const { edits, taken } = apart(certain)
      editLine(tr, place, edits)
      mended += taken
    }
    if (mended === before) break
  }
  return mended
}

/** Sends what was mended as one step of its own: one undo takes it back, and nothing else. */
export function sendAlone(editor: Editor, tr: Transaction): void {
  editor.view.dispatch(closeHistory(tr))
  editor.view.dispatch(closeHistory(editor.state.tr))
}
