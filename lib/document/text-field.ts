import { characterLength, forbiddenCharacter } from './characters.ts'
import type { ContentProblemCode } from './problem.ts'

type TextProblem = { code: ContentProblemCode; params?: Record<string, string | number> }

/** What keeps a text, trimmed and in NFC, from being a line of at most `maximum` characters; null when nothing does. */
export function problemOfLine(text: string, maximum: number): TextProblem | null {
  return problemOfText(text, maximum, false)
}

/** The same of a text that may have line breaks. */
export function problemOfLines(text: string, maximum: number): TextProblem | null {
  return problemOfText(text, maximum, true)
}

function problemOfText(text: string, max: number, newlines: boolean): TextProblem | null {
  const character = forbiddenCharacter(text, { newlines: true })
  if (character) return { code: 'forbidden-character', params: { character } }
  if (!newlines && text.includes('\n')) return { code: 'single-line', params: {} }
  // Only a text that could fit is counted: there are at most two code units to a character.
  if (text.length > 2 * max || characterLength(text) > max) return { code: 'too-long', params: { max } }
  return null
}
