import { Converter } from 'opencc-js/t2cn'

import { MAX_SEARCH_LENGTH } from './search-length.ts'

// What PostgreSQL's tsvector holds: 16,383 positions, and 256 of each word. A part stays well below both, and repeats the
// end of the part before it, so that every phrase that may be searched stands whole in one of them.
const PART_TOKENS = 8_000
const SAME_TOKEN = 250
const OVERLAP = MAX_SEARCH_LENGTH
const MAX_PHRASES = 10
const MAX_WORD = 100

/** Scripts that are written without spaces; everything else comes in words. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}'
const RUN = new RegExp(`([${UNSPACED}]+)|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/**
 * A text as the desk's search keeps it: parts, each a `tsvector` as PostgreSQL reads it. A run of Chinese becomes its
 * pairs of characters and its last one, a word of letters or digits itself, each at a position of its own. One part at
 * least, also of an empty text.
 */
export function searchParts(text: string): string[] {
  const tokens = tokensOf(text)
  const parts: string[] = []
  for (let from = 0, to = 0; parts.length === 0 || to < tokens.length; from = to - OVERLAP) {
    to = endOfPart(tokens, from)
    parts.push(
      tokens
        .slice(from, to)
        .map((token, index) => `'${token}':${index + 1}`)
        .join(' '),
    )
  }
  return parts
}

/**
 * What a person searches, as phrases that must all be found, each a `tsquery` as PostgreSQL reads it: what stands between
 * spaces is found as it stands there. One Chinese character is found as the beginning of a pair, the last word also as
 * the beginning of a longer one, since it may still be being typed. Without letters and digits there is nothing to search.
 */
export function searchPhrases(search: string): string[] {
  const phrases = plain(search.slice(0, MAX_SEARCH_LENGTH))
    .split(/\s+/u)
    .map((phrase) => [...phrase.matchAll(RUN)])
    .filter((runs) => runs.length > 0)
    .slice(0, MAX_PHRASES)
  return phrases.map((runs, index) => phraseOf(runs, index === phrases.length - 1))
}

function phraseOf(runs: RegExpExecArray[], isLast: boolean): string {
  let query = ''
  let distance = 0
  let count = 0
  const add = (token: string, isPrefix: boolean) => {
    if (count >= OVERLAP) return
    query += `${query && ` <${distance}> `}'${token}'${isPrefix ? ':*' : ''}`
    distance = 1
    count += 1
  }
  for (const [index, [run, unspaced]] of runs.entries()) {
    const characters = unspaced ? [...run] : []
    if (characters.length === 0) add(clip(run), isLast && index === runs.length - 1)
    else if (characters.length === 1) add(run, true)
    else {
      for (const pair of pairsOf(characters).slice(0, -1)) add(pair, false)
      // The last character of a run has a position of its own, whose pair is not known here.
      distance = 2
    }
  }
  return query
}

function tokensOf(text: string): string[] {
  return [...plain(text).matchAll(RUN)].flatMap(([run, unspaced]) =>
    unspaced ? pairsOf([...run]) : clip(run),
  )
}

const pairsOf = (characters: string[]) =>
  characters.map((each, index) => each + (characters[index + 1] ?? ''))

const clip = (word: string) => [...word].slice(0, MAX_WORD).join('')

function endOfPart(tokens: string[], from: number): number {
  const seen = new Map<string, number>()
  let to = from
  for (; to < tokens.length && to - from < PART_TOKENS; to += 1) {
    const token = tokens[to] ?? ''
    const times = (seen.get(token) ?? 0) + 1
    if (times > SAME_TOKEN) break
    seen.set(token, times)
  }
  return to
}

// Character by character, whatever stands beside it: a part of a text must become what the whole has there.
const toSimplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/** One spelling for what is read the same: full and half width, traditional and simplified, large and small. */
function plain(text: string): string {
  let result = ''
  for (const character of text.normalize('NFKC')) {
    let simple = known.get(character)
    if (simple === undefined) {
      simple = toSimplified(character).toLowerCase()
      known.set(character, simple)
    }
    result += simple
  }
  return result
}
