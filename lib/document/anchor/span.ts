import type { Content } from '../content.ts'

/**
 * A stretch of an article. `at` names a field (`title`), or a block of the body by the way to it (`body.3`, in a list
 * `body.2.0.1`). With `from` and `to` it is words of that line, in UTF-16 units; a break and a note count one each.
 */
export type Span = { at: string; from?: number; to?: number }

/** A span with what stood there: its words, and those before and after them on the line. */
export type AnchorSpan = Span & { quote: string; before: string; after: string }

/** Fields of a content that are one line of text, words of which can be pointed at. */
export const TEXT_FIELDS = ['kicker', 'title', 'shortTitle', 'subtitle', 'summary', 'dateline'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Every part of a content that can be pointed at as a whole; the body by its blocks. */
export const FIELDS = [
  ...TEXT_FIELDS,
  'byline',
  'source',
  'channel',
  'tags',
  'cover',
  'ai',
  'correction',
] as const satisfies (keyof Content)[]
export type FieldName = (typeof FIELDS)[number]

/** What an `at` may look like. */
export const AT = new RegExp(`^(?:${FIELDS.join('|')}|body(?:\\.\\d{1,4}){1,8})$`)

export function isTextField(at: string): at is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(at)
}

/** The indices on the way to a block; null for a field. */
export function wayOf(at: string): number[] | null {
  return at.startsWith('body.') ? at.split('.').slice(1).map(Number) : null
}
