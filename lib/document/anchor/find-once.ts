import type { Content } from '../content.ts'
import { contentLines } from './content-lines.ts'
import { NOTE } from './line-text.ts'
import { occurrences } from './shared.ts'
import type { Span } from './span.ts'

/** The place of words that stand in an article exactly once, on one line; notes within them do not count. Null otherwise. */
export function findOnce(content: Content, words: string): Span | null {
  const found = contentLines(content).flatMap(({ at, text }) => {
    // Where each character that is read stands among the units of the line.
    const places = [...text.split('').keys()].filter((unit) => text[unit] !== NOTE)
    return occurrences(text.replaceAll(NOTE, ''), words).map((start): Span => {
      const last = places[start + words.length - 1] ?? 0
      return { at, from: places[start] ?? 0, to: last + 1 }
    })
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
