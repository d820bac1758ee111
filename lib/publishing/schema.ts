import { z } from 'zod'

const id = z.int32().positive()
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not-valid')

export const publishRevisionInput = z.strictObject({ articleId: id, hash })
export const schedulePublicationInput = z.strictObject({
  articleId: id,
  hash,
  /** ISO 8601 with a zone. */
  at: z.iso.datetime({ offset: true, error: 'not-a-time' }),
})
export const cancelScheduleInput = z.strictObject({ articleId: id })
export const publishScheduledInput = z.strictObject({ scheduleId: id })
export const withdrawPublicationInput = z.strictObject({
  articleId: id,
  reason: z.string().trim().min(1, 'reason-missing').max(500),
  /** Readers see it where the article was. */
  publicNote: z.string().trim().min(1, 'public-note-missing').max(500),
})
