import { wordsAround } from '#lib/document/style/check.ts'
import type { RawFinding } from './finding.ts'

const END = /[。！？!?；;\n]/

/** The sentence of a line that a stretch of it stands in, without the space around it. */
export function sentenceAt(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && !END.test(text[start - 1] ?? '')) start -= 1
  let end = Math.max(to, from)
  while (end < text.length && !END.test(text[end - 1] ?? '')) end += 1
  return text.slice(start, end).trim()
}

/** A stretch of a line as a finding tells it: its words, those around them, and its sentence. */
export function placed(
  text: string,
  from: number,
  to: number,
): Pick<RawFinding, 'from' | 'to' | 'found' | 'before' | 'after' | 'passage'> {
  return { from, to, ...wordsAround(text, { from, to }), passage: sentenceAt(text, from, to) }
}

/** A field as a whole, as a finding tells it: what stands in it, or '' where nothing does. */
export function whole(found: string, passage = found) {
  return { from: 0, to: found.length, found, before: '', after: '', passage }
}
