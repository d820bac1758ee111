import type { z } from 'zod'
import type { FieldRefusal, Refusal } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** What a schema of ours says in a message is a code already; Zod's own issues are given one. */
function codeOf(issue: Issue): FieldRefusal {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) {
    return { code: issue.message, params: issue.code === 'custom' ? issue.params : boundOf(issue) }
  }
  if (issue.code === 'too_big') return { code: 'too-long', params: boundOf(issue) }
  if (issue.code === 'too_small') return { code: 'too-short', params: boundOf(issue) }
  if (issue.code === 'invalid_type') return { code: 'wrong-type' }
  return { code: 'not-valid' }
}

function boundOf(issue: Issue): Record<string, number> | undefined {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  return undefined
}

/** A refusal `invalid` with the first reason for each field, by dotted path. */
export function invalidInput(error: z.ZodError): Refusal {
  const fields: Record<string, FieldRefusal> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'input'
    fields[path] ??= codeOf(issue)
  }
  return { code: 'invalid', fields }
}
