import type { Body } from './body-types.ts'
import { characterLength } from './characters.ts'
import { textBlocks } from './text.ts'

/** How fast a report is read without hurry: Chinese characters with their marks, and words of other scripts, a minute. */
const CHARACTERS_A_MINUTE = 400
const WORDS_A_MINUTE = 240

const HAN = /\p{Script=Han}/gu
// What Word counts one by one: Han, kana, bopomofo, the marks of Chinese text and full-width forms.
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/gu
// Marks that Chinese and Latin text share; between two Latin letters or figures they are part of a word (don’t).
const SHARED_MARK = /(?<![\p{Script=Latin}\p{N}])[“”‘’…—·]|[“”‘’…—·](?![\p{Script=Latin}\p{N}])/gu
const SPACES = /[\s\u00a0\u3000]/gu

/** How long a text is. Characters are Unicode code points. */
export type Counts = {
  /** 字数 as Word counts it: each Chinese character and mark is one, each word or figure in another script is one. */
  words: number
  /** Han characters alone. */
  han: number
  /** Characters without spaces. */
  characters: number
  /** Characters with spaces; line ends are not counted. */
  charactersAndSpaces: number
  /** Reading time in whole minutes, at least one. */
  minutes: number
}

/** Counts a text as newsrooms do. */
export function countText(text: string): Counts {
  const flowing = text.replace(/\n/g, ' ')
  const east =
    characterLength(flowing.replace(SPACES, '')) -
    characterLength(withoutChinese(flowing).replace(SPACES, ''))
  const others = withoutChinese(flowing).split(/\s+/u).filter(Boolean).length
  return {
    words: east + others,
    han: text.match(HAN)?.length ?? 0,
    characters: characterLength(text.replace(SPACES, '')),
    charactersAndSpaces: characterLength(text.replace(/\n/g, '')),
    minutes: Math.max(1, Math.ceil(east / CHARACTERS_A_MINUTE + others / WORDS_A_MINUTE)),
  }
}

/** Counts everything that a reader of a body reads. */
export function countBody(body: Body): Counts {
  return countText(
    textBlocks(body)
      .map(({ text }) => text)
      .join('\n'),
  )
}

// Each Chinese character parts what stands on its two sides, as a space does.
function withoutChinese(text: string): string {
  return text.replace(SHARED_MARK, ' ').replace(EAST_ASIAN, ' ')
}

/**
 * How many lines a body fills in print at `measure` characters a line: half-width characters are half a character
 * wide, each paragraph begins two characters in, a subhead does not. An estimate, since no mark is kept from a line's beginning.
 */
export function countLines(body: Body, measure: number): number {
  return textBlocks(body).reduce((sum, { type, text }) => {
    const [first = '', ...rest] = text.split('\n')
    const indent = type === 'paragraph' ? 2 : 0
    return [indent + width(first), ...rest.map(width)].reduce(
      (lines, long) => lines + Math.max(1, Math.ceil(long / measure)),
      sum,
    )
  }, 0)
}

function width(line: string): number {
  let halves = 0
  for (const char of line) halves += /[\u0020-\u2000]/u.test(char) ? 1 : 2
  return halves / 2
}
