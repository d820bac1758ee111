/** Tab becomes a space, and so do the exotic line and page breaks, before anything else is judged. */
const SPACE_LIKE = /[\t\v\f\u2028\u2029]/gu

/**
 * What no text of an article may hold: C0 and C1 controls and DEL (U+0000 is refused by PostgreSQL, most others by XML
 * and so by every feed), line and paragraph separators, bidirectional embeddings, overrides and isolates (they make a
 * reader see other words than were signed: CVE-2021-42574), U+FFFE and U+FFFF, and surrogates that stand alone.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point of this pattern
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u

const EVERY_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu')

/** Newlines as `\n`: CRLF, CR, and what other systems end a line or a page with. */
export function withUnixNewlines(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
}

/**
 * The first character that may not stand in an article, named for a person (`U+0000`), or null.
 * `newlines` allows `\n`; it is off for single lines and for the text of a document, whose breaks are nodes.
 */
export function forbiddenCharacter(text: string, { newlines = false } = {}): string | null {
  const found = FORBIDDEN.exec(newlines ? text.replaceAll('\n', ' ') : text)
  if (!found) return null
  return `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Text with forbidden characters taken out and tabs turned into spaces; `\n` stays. For pasted and imported text. */
export function withoutForbidden(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(SPACE_LIKE, ' ').replace(EVERY_FORBIDDEN, ''))
    .join('\n')
}

/** Length in characters as people count them: Unicode code points, so that 𠮷 is one. */
export function characterLength(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** Whether a reader would see nothing of a text: it is empty, or of spaces and signs without a shape alone. */
export function isInvisible(text: string): boolean {
  return !/[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
}
