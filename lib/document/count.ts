/** How much silent reading a minute is taken for, in characters of `characterCount`: a round house figure. */
export const READING_CHARACTERS_PER_MINUTE = 400

const WORD = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]+'

// A run of letters and digits of such a script is one word (`8,800`, `3.5`, `co-operate`), as 字数 counts it.
const COUNTED = new RegExp(`${WORD}(?:[.,:'’-]${WORD})*|\\S`, 'gu')

/**
 * 字数, the Chinese way: each Han character and each punctuation mark counts one, each Latin word or number counts one,
 * white space nothing.
 */
export function characterCount(text: string): number {
  return text.match(COUNTED)?.length ?? 0
}

/** Minutes that reading a text takes, rounded up, at least 1 for any text and 0 for none. */
export function readingMinutes(text: string): number {
  return Math.ceil(characterCount(text) / READING_CHARACTERS_PER_MINUTE)
}
