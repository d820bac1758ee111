import type { Entry } from '#lib/lexicons/schema.ts'

/**
 * The first word of the lexicon's weighty entries that stands in a line: its form as the entry has it; null when there is none.
 * The same as `has_weighty_word` in prisma/invariants/19-weight.sql says, letter by letter: full-width letters and figures are
 * half-width ones, large letters small ones, what nobody sees is not there, and everything else is what it is; of Latin
 * letters and figures only whole words count, and nothing that stands in an exception of the entry does. A content may be
 * refused by it, so both must agree.
 */
export function findWeightyWord(
  lines: readonly string[],
  entries: readonly Pick<Entry, 'forms' | 'exceptions'>[],
): string | null {
  const folded = lines.map(foldPlainly)
  for (const { forms, exceptions } of entries) {
    const excused = exceptions.map(foldPlainly).filter((exception) => exception !== '')
    const found = forms.find((form) => folded.some((text) => hasWord(text, foldPlainly(form), excused)))
    if (found !== undefined) return found
  }
  return null
}

const APART = '\ufffc'
const FULL_WIDTH = 0xff01 - 0x21
// A soft hyphen, joiners and marks of no width: pages bring them along, and a word with one in it reads the same.
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

function foldPlainly(words: string): string {
  return words
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(/[A-Z]/g, (char) => char.toLowerCase())
    .replace(UNSEEN, '')
}

function hasWord(text: string, form: string, exceptions: readonly string[]): boolean {
  if (form === '' || !text.includes(form)) return false
  const rest = exceptions.reduce((left, exception) => left.replaceAll(exception, APART), text)
  const [before, after] = [/^[a-z0-9]/.test(form), /[a-z0-9]$/.test(form)]
  for (let at = rest.indexOf(form); at >= 0; at = rest.indexOf(form, at + 1)) {
    const goesOn = (is: boolean, neighbour: string | undefined) => is && /[a-z0-9]/.test(neighbour ?? '')
    if (!goesOn(before, rest[at - 1]) && !goesOn(after, rest[at + form.length])) return true
  }
  return false
}
