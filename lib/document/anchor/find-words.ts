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
  const found = spans.flatMap((span) => findOne(content, lines, span) ?? [])
  if (spans.length > 0 && found.length === 0) return { state: 'gone', spans: [] }
  return { state: found.length === spans.length ? 'there' : 'changed', spans: found }
}

function findOne(content: Content, lines: ContentLine[], span: AnchorSpan): Span | null {
  if (span.from === undefined || span.to === undefined) {
    if (!wayOf(span.at)) return { at: span.at }
    return labelAt(content, span.at) === span.quote ? { at: span.at } : null
  }
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
