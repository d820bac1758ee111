import { z } from 'zod'
import { rowId } from '#lib/platform/input.ts'

/** Where readers meet an article. */
export const surfaceKinds = [
  'page',
  'number',
  'former-address',
  'share-picture',
  'home',
  'older',
  'channel',
  'tag',
  'neighbour',
  'ledger',
  'feed',
  'sitemap',
  'news-sitemap',
  'api',
  'api-list',
] as const
export type SurfaceKind = (typeof surfaceKinds)[number]

/** What a surface ought to have of the article. */
export const wants = [
  'text',
  'listed',
  'item',
  'address',
  'note',
  'moved',
  'absent',
  'gone',
  'missing',
] as const
export type Want = (typeof wants)[number]

/** What is wrong with a surface, or why it could not be fetched. */
export const reasons = [
  'unreachable',
  'too-slow',
  'too-large',
  'away',
  'status',
  'text',
  'hash',
  'signed-hash',
  'unlisted',
  'headline',
  'moved-elsewhere',
  'note-missing',
  'still-there',
] as const
export type Reason = (typeof reasons)[number]

export type SurfaceState = 'right' | 'wrong' | 'unreached'

const count = z.int().nonnegative()

/** What was found at one surface, as a receipt keeps it. `status` is HTTP's, null where nothing answered. */
export const findingSchema = z.strictObject({
  surface: z.enum(surfaceKinds),
  /** The path that was asked for. */
  path: z.string(),
  want: z.enum(wants),
  state: z.enum(['right', 'wrong', 'unreached']),
  status: z.int().nullable(),
  ms: count,
  /** When it was asked for, ISO 8601. */
  at: z.string(),
  reason: z.enum(reasons).nullable(),
  /** Which part of the page differs, and which one of those parts, from 1; what it ought to read, and what it reads. */
  difference: z
    .strictObject({ place: z.string(), index: z.int(), expected: z.string(), found: z.string() })
    .nullable(),
})
export type Finding = z.output<typeof findingSchema>
export type Difference = NonNullable<Finding['difference']>

export const receiptKinds = ['release', 'withdrawal'] as const
export type ReceiptKind = (typeof receiptKinds)[number]

/** What was found everywhere, to be kept as a receipt. */
export const keepReceiptInput = z.strictObject({
  publicationId: rowId,
  kind: z.enum(receiptKinds),
  findings: z.array(findingSchema).min(1).max(200),
})

/** A receipt is asked for again. */
export const checkAgainInput = z.strictObject({ articleId: rowId })
