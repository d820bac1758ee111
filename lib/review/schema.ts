import { z } from 'zod'
import { contentSchema } from '#lib/document/content.ts'

const id = z.int32().positive()
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not-valid')
const note = z.string().trim().max(2_000).default('')

/** Why a text goes back or is rejected; the paper's own list comes with its settings. */
export const returnReasons = ['facts', 'source', 'wording', 'structure', 'policy', 'other'] as const

export const saveDraftInput = z.strictObject({
  articleId: id,
  /** The draft's version that the person's text is based on. */
  version: id,
  content: contentSchema,
})

export const submitRevisionInput = z.strictObject({ articleId: id, hash, note })
export const recallSubmissionInput = z.strictObject({ articleId: id, note })
export const approveRevisionInput = z.strictObject({
  articleId: id,
  position: z.int().min(1).max(50),
  hash,
  note,
  /** Set when signing for somebody else. */
  delegationId: id.nullish(),
})
export const returnRevisionInput = z.strictObject({
  articleId: id,
  hash,
  toPosition: z.int().min(0).max(50),
  reason: z.enum(returnReasons, 'reason-missing'),
  note,
})
export const rejectArticleInput = z.strictObject({
  articleId: id,
  hash,
  reason: z.enum(returnReasons, 'reason-missing'),
  note,
})
