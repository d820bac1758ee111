import { sharedEnd, sharedStart } from '#lib/document/anchor/shared.ts'

/** What of a line another wording of it changes: from where to where, and what should stand there; at least one character. */
export type Narrowed = { from: number; to: number; wording: string }

const isLowSurrogate = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '')

/** The difference of a line and a rewriting of it, without what both begin and end with. */
export function narrowed(line: string, wording: string): Narrowed {
  let from = sharedStart(line, wording)
  if (isLowSurrogate(line, from) || isLowSurrogate(wording, from)) from -= 1
  let end = sharedEnd(line.slice(from), wording.slice(from))
  if (isLowSurrogate(line, line.length - end)) end -= 1
  // What only comes in stands in the place of a character beside it.
  if (line.length - end <= from) {
    if (from > 0) from -= isLowSurrogate(line, from - 1) ? 2 : 1
    else end -= isLowSurrogate(line, line.length - end + 1) ? 2 : 1
  }
  return { from, to: line.length - end, wording: wording.slice(from, wording.length - end) }
}
