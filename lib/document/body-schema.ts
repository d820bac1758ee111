import { z } from 'zod'
import { readBody } from './body.ts'
import type { Body } from './body-types.ts'

/** The document as a Zod schema: each issue's `message` is a `ContentProblemCode`; the output is canonical. */
export const bodySchema = z.unknown().transform((input, context): Body => {
  const read = readBody(input)
  if (read.ok) return read.body
  for (const { code, path, params } of read.problems) {
    context.addIssue({ code: 'custom', message: code, path, params })
  }
  return z.NEVER
})
