import type { Content } from '../content.ts'
import { labelAt } from './anchor.ts'
import { type ContentLine, contentLines } from './content-lines.ts'
import type { Whereabouts } from './follow.ts'
import { occurrences, sharedEnd, sharedStart } from './shared.ts'
import { type AnchorSpan, type Span, wayOf } from './span.ts'

/**
 * Where anchored words stand in a text whose past is not known: the same words, of several places the one with most of
 * the same words around it, then the nearest. A block pointed at as a whole is the one that is called the same.
 */
export function findWords(content: Content, spans: readonly AnchorSpan[]): Whereabouts {
  const lines = contentLines(content)
  const found = spans.flatMap(
    (span) => (span.from === undefined ? wholeAt(content, span) : findInLines(lines, span)) ?? [],
  )
  if (spans.length > 0 && found.length === 0) return { state: 'gone', spans: [] }
  return { state: found.length === spans.length ? 'there' : 'changed', spans: found }
}

function wholeAt(content: Content, { at, quote }: AnchorSpan): Span | null {
  return !wayOf(at) || labelAt(content, at) === quote ? { at } : null
}

/** The place of anchored words among lines of text; null where they do not stand. */
export function findInLines(lines: readonly ContentLine[], span: AnchorSpan): Span | null {
  let best: { span: Span; score: number } | null = null
  for (const { at, text } of lines) {
    for (const from of occurrences(text, span.quote)) {
      const to = from + span.quote.length
      const score = likeness(span, at, text, from, to)
      if (!best || score > best.score) best = { span: { at, from, to }, score }
    }
  }
  return best?.span ?? null
}

// The words around weigh most; the same line more than another; on one line the nearer place more.
function likeness(span: AnchorSpan, at: string, text: string, from: number, to: number): number {
  const around = sharedEnd(span.before, text.slice(0, from)) + sharedStart(span.after, text.slice(to))
  const near = at === span.at ? 1 + 1 / (1 + Math.abs(from - (span.from ?? 0))) : 0
  return around * 3 + near
}
