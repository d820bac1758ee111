import { withoutForbidden } from './characters.ts'

/**
 * Every reason for which a content or a part of it is refused: keys of the catalogues' `errors.field`
 * or `errors`.
 * `…-missing` keep a draft from being submitted; the rest keep it from being saved. `contentSchema` and `bodySchema` put
 * the code into each Zod issue's `message`, and what the message may quote into its `params`.
 */
export const CONTENT_PROBLEM_CODES = [
  'wrong-type',
  'wrong-value',
  'unknown-field',
  'forbidden-character',
  'single-line',
  'too-long',
  'too-many',
  'wrong-slug',
  'unsafe-link',
  'unknown-node',
  'unknown-mark',
  'unknown-property',
  'unknown-attribute',
  'wrong-attribute',
  'duplicate-mark',
  'empty-text',
  'wrong-structure',
  'too-deep',
  'too-many-nodes',
  'title-missing',
  'channel-missing',
  'body-missing',
  'byline-role-missing',
  'byline-name-missing',
  'source-name-missing',
  'original-title-missing',
  'original-author-missing',
  'original-address-missing',
  'cover-credit-missing',
  'cover-alt-missing',
  'figure-credit-missing',
  'figure-alt-missing',
  'clip-credit-missing',
  'clip-alt-missing',
  'poster-missing',
  'footnote-missing',
  'correction-missing',
] as const

export type ContentProblemCode = (typeof CONTENT_PROBLEM_CODES)[number]

/** One reason, fit for translation: a code, the place as a JSON path, and what the message may quote. */
export type ContentProblem = {
  code: ContentProblemCode
  path: (string | number)[]
  params?: Record<string, string | number>
}

/** How much of a refused value a message quotes, in UTF-16 code units: an answer never echoes megabytes. */
const QUOTED_LENGTH = 60

/** A refused value as a message may show it: cut short, without what a log or a database would choke on. */
export function quoted(value: string): string {
  return withoutForbidden(value.slice(0, QUOTED_LENGTH))
}
