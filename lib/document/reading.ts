import type { Body } from './body-types.ts'
import { characterLength } from './characters.ts'
import { plainText } from './text.ts'

/** How fast a report is read without hurry, in characters a minute. */
const CHARACTERS_A_MINUTE = 400

/** How long a body is: its characters, spaces and line ends left out, and the minutes that reading them takes. */
export function readingOf(body: Body): { characters: number; minutes: number } {
  const characters = characterLength(plainText(body).replace(/[ \u00a0\u3000\n]/g, ''))
  return { characters, minutes: Math.max(1, Math.ceil(characters / CHARACTERS_A_MINUTE)) }
}
