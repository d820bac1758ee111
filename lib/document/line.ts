import { z } from 'zod'
import { characterLength, forbiddenCharacter } from './characters.ts'

/**
 * A text field of an article: trimmed, NFC, at most `maximum` characters (Unicode code points), '' when empty. Issues
 * carry a `ContentProblemCode` as message.
 */
function field(maximum: number, newlines: boolean) {
  return z
    .string({ error: 'wrong-type' })
    .normalize('NFC')
    .trim()
    .superRefine((text, context) => {
      const refuse = (message: string, params: Record<string, string | number>) =>
        context.addIssue({ code: 'custom', message, params })
      const character = forbiddenCharacter(text, { newlines: true })
      if (character) return refuse('forbidden-character', { character })
      if (!newlines && text.includes('\n')) return refuse('single-line', {})
      // Only a text that could fit is counted: there are at most two code units to a character.
      if (text.length > 2 * maximum || characterLength(text) > maximum) refuse('too-long', { max: maximum })
    })
}

/** A field of one line. A line break is refused, never silently joined: 标题 and 引题 must not run together unseen. */
export function line(maximum: number) {
  return field(maximum, false)
}

/** A field that may have line breaks (`\n`). */
export function lines(maximum: number) {
  return field(maximum, true)
}
