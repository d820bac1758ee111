import { z } from 'zod'
import { problemOfLine, problemOfLines } from './text-field.ts'

/**
 * A text field of an article: trimmed, NFC, at most `maximum` characters (Unicode code points), '' when empty. Issues
 * carry a `ContentProblemCode` as message.
 */
function field(problemOf: (text: string) => ReturnType<typeof problemOfLine>) {
  return z
    .string({ error: 'wrong-type' })
    .normalize('NFC')
    .trim()
    .superRefine((text, context) => {
      const problem = problemOf(text)
      if (problem) context.addIssue({ code: 'custom', message: problem.code, params: problem.params })
    })
}

/** A field of one line. A line break is refused, never silently joined: 标题 and 引题 must not run together unseen. */
export function line(maximum: number) {
  return field((text) => problemOfLine(text, maximum))
}

/** A field that may have line breaks (`\n`). */
export function lines(maximum: number) {
  return field((text) => problemOfLines(text, maximum))
}
