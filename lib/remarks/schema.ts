import { z } from 'zod'
import { AT, type Span } from '#lib/document/anchor/span.ts'
import { line, lines } from '#lib/document/line.ts'
import { rowId, seenHash } from '#lib/platform/input.ts'

/** The longest that a remark or a reply may be, in characters. */
export const LONGEST_REMARK = 2_000
/** The longest wording that may be suggested. */
export const LONGEST_WORDING = 1_000
/** The most characters that one remark may point at; and the most places. */
export const MOST_POINTED_AT = 2_000
export const MOST_SPANS = 40

const offset = z.int().min(0).max(100_000)

/** What a remark points at: a whole field or block, or words of one line. */
const span = z
  .strictObject({ at: z.string().regex(AT, 'not-valid'), from: offset.optional(), to: offset.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), 'not-valid')
  .refine(({ from = 0, to = 1 }) => from < to, 'not-valid')

/** Where a remark stands in the text before the person, as the server gives it out and takes it back. */
export const spansInput = z
  .array(span)
  .max(MOST_SPANS, 'too-many')
  .refine((spans) => lengthOf(spans) <= MOST_POINTED_AT, 'too-long')

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from = 0, to = 0 }) => sum + to - from, 0)
}

const words = lines(LONGEST_REMARK)
const said = words.refine((text) => text !== '', 'required')
const mentions = z
  .array(rowId)
  .max(20, 'too-many')
  .default([])
  .transform((people) => [...new Set(people)])

export const makeRemarkInput = z
  .strictObject({
    articleId: rowId,
    /** The hash of the text that the person has before them. */
    hash: seenHash,
    /** Empty for the whole article. */
    spans: spansInput,
    words: words.default(''),
    /** What the words should say instead; '' to leave them out. */
    wording: line(LONGEST_WORDING).nullable().default(null),
    mentions,
  })
  .refine((remark) => remark.words !== '' || remark.wording !== null, { error: 'required', path: ['words'] })
  .refine(({ wording, spans }) => wording === null || isOneRange(spans), {
    error: 'not-valid',
    path: ['wording'],
  })

/** A wording takes the place of words on one line. */
export function isOneRange(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.from !== undefined
}

export const replyToRemarkInput = z.strictObject({ remarkId: rowId, words: said, mentions })
export const remarkInput = z.strictObject({ remarkId: rowId })
export const takeWordingInput = z.strictObject({
  remarkId: rowId,
  /** The hash of the draft into which it is written. */
  hash: seenHash,
  /** The window that holds the pen; '' outside of any. */
  window: z.string().max(60).default(''),
})
