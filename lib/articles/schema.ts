import { z } from 'zod'
import { contentSchema } from '#lib/document/content.ts'

export const createArticleInput = z.strictObject({ content: contentSchema.optional() })
