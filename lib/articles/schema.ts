import { z } from 'zod'
import { contentSchema } from '#lib/document/content.ts'

export const createArticleInput = z.strictObject({
  content: contentSchema.optional(),
  /** What the page calls the article that it begins: sent again, it finds the one that is there. */
  begunAs: z
    .string()
    .regex(/^[0-9-]{8,60}$/)
    .optional(),
})
