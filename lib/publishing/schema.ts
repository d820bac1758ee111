import { z } from 'zod'
import { rowId, seenHash } from '#lib/platform/input.ts'
import { refusalCodes } from '#lib/platform/refusal.ts'

const moment = z.iso.datetime({ offset: true, error: 'not-a-time' })
/** Until when the paper's feeds and its API keep it back; its own pages have it at once. */
const embargoUntil = moment.nullish()

export const publishRevisionInput = z.strictObject({ articleId: rowId, hash: seenHash, embargoUntil })
export const schedulePublicationInput = z.strictObject({
  articleId: rowId,
  hash: seenHash,
  /** ISO 8601 with a zone. */
  at: moment,
  embargoUntil,
})
export const startCorrectionInput = z.strictObject({ articleId: rowId })
export const chooseSlugInput = z.strictObject({
  articleId: rowId,
  /** '' for the number alone. */
  slug: z
    .string()
    .trim()
    .max(60)
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'wrong-address'),
})
export const cancelScheduleInput = z.strictObject({ articleId: rowId })
export const publishScheduledInput = z.strictObject({ scheduleId: rowId })
/** `reason` is why nothing went out. */
export const holdBackReleaseInput = z.strictObject({ scheduleId: rowId, reason: z.enum(refusalCodes) })
export const withdrawPublicationInput = z.strictObject({
  articleId: rowId,
  reason: z.string().trim().min(1, 'reason-missing').max(500),
  /** Readers see it where the article was. */
  publicNote: z.string().trim().min(1, 'public-note-missing').max(500),
})
