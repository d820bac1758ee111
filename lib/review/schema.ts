import { z } from 'zod'
import { contentSchema } from '#lib/document/content.ts'
import { line } from '#lib/document/line.ts'
import { rowId, seenHash } from '#lib/platform/input.ts'

const note = z.string().trim().max(2_000).default('')

/** The key of a reason; whether it is one of the paper's list is asked by the command. */
const reason = z.string('reason-missing').trim().min(1, 'reason-missing').max(60, 'reason-retired')

/** How many wordings one return may suggest. */
export const MOST_WORDINGS = 30

const suggested = z
  .strictObject({ passage: line(500), wording: line(1_000) })
  .refine(({ passage }) => passage !== '', { error: 'required', path: ['passage'] })
  .refine(({ passage, wording }) => passage !== wording, { error: 'same-words', path: ['wording'] })

/** One open window of a person's, by the name that it gave itself. */
const window = z.string().max(60)

export const saveDraftInput = z.strictObject({
  articleId: rowId,
  /** The draft's version that the person's text is based on. */
  version: rowId,
  content: contentSchema,
  /** The window that holds the pen; '' for what is written in no window. */
  window: window.default(''),
})

export const takePenInput = z.strictObject({
  articleId: rowId,
  window: window.min(1),
  /** Set to take it out of another hand; of a colleague's with the reason. */
  takeOver: z.boolean().default(false),
  reason: z.string().trim().max(200).default(''),
})
export const layDownPenInput = z.strictObject({ articleId: rowId, window: window.min(1) })
export const askForPenInput = z.strictObject({ articleId: rowId })

export const submitRevisionInput = z.strictObject({ articleId: rowId, hash: seenHash, note })
export const recallSubmissionInput = z.strictObject({ articleId: rowId, note })
export const approveRevisionInput = z.strictObject({
  articleId: rowId,
  position: z.int().min(1).max(50),
  hash: seenHash,
  note,
  /** Set when signing for somebody else. */
  delegationId: rowId.nullish(),
})
export const returnRevisionInput = z.strictObject({
  articleId: rowId,
  hash: seenHash,
  toPosition: z.int().min(0).max(50),
  reason,
  note,
  /** Passages of the text, and what they should say: each becomes a remark. */
  wordings: z.array(suggested).max(MOST_WORDINGS, 'too-many').default([]),
})
export const returnWeightyInput = z.strictObject({ articleId: rowId, hash: seenHash, note })
export const rejectArticleInput = z.strictObject({
  articleId: rowId,
  hash: seenHash,
  reason,
  note,
})

export const claimArticleInput = z.strictObject({
  articleId: rowId,
  position: z.int().min(1).max(50),
  /** Set to take it out of somebody else's hands. */
  takeOver: z.boolean().default(false),
})
export const releaseClaimInput = z.strictObject({ articleId: rowId })
export const markUrgentInput = z.strictObject({ articleId: rowId, urgent: z.boolean() })
export const cancelRoundInput = z.strictObject({
  articleId: rowId,
  note: note.refine((text) => text !== '', 'reason-missing'),
})
export const restoreRevisionInput = z.strictObject({
  articleId: rowId,
  /** The number of the version whose words are put back. */
  number: rowId,
  hash: seenHash,
})
export const mendStyleInput = z.strictObject({
  articleId: rowId,
  hash: seenHash,
})
const findingId = seenHash

export const waiveFindingInput = z.strictObject({
  articleId: rowId,
  hash: seenHash,
  finding: findingId,
  /** Why it may stand; every later reviewer reads it. */
  reason: z.string('reason-missing').trim().min(1, 'reason-missing').max(500),
})
export const mendFindingInput = z.strictObject({ articleId: rowId, hash: seenHash, finding: findingId })
