import { z } from 'zod'
import { contentSchema } from '#lib/document/content.ts'
import { rowId, seenHash } from '#lib/platform/input.ts'

const note = z.string().trim().max(2_000).default('')

/** The key of a reason; whether it is one of the paper's list is asked by the command. */
const reason = z.string('reason-missing').trim().min(1, 'reason-missing').max(60, 'reason-retired')

export const saveDraftInput = z.strictObject({
  articleId: rowId,
  /** The draft's version that the person's text is based on. */
  version: rowId,
  content: contentSchema,
})

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
})
export const rejectArticleInput = z.strictObject({
  articleId: rowId,
  hash: seenHash,
  reason,
  note,
})
