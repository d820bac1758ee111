import type { Part } from './body-parts.ts'
import { type PageParts, places } from './page-parts.ts'
import type { Difference } from './schema.ts'

/** How much of a text is kept around the first character that differs. */
const BEFORE = 12
const LENGTH = 60

/** The first place in which a page differs from what was signed; null where every character is there, and no other. */
export function differenceOf(expected: PageParts, shown: PageParts): Difference | null {
  for (const place of places) {
    const at = firstDifference(expected[place], shown[place])
    if (at === null) continue
    return differenceAt(place, at, expected[place][at], shown[place][at])
  }
  return null
}

/**
 * The first part of a text that does not stand among others as it ought to: all of them, one after the other. Null where
 * they do, wherever that is.
 */
export function missingIn(expected: readonly Part[], shown: readonly Part[]): Difference | null {
  const starts = Math.max(0, shown.length - expected.length + 1)
  let furthest = 0
  let where = 0
  for (let start = 0; start < starts; start += 1) {
    const at = firstDifference(expected, shown.slice(start, start + expected.length))
    if (at === null) return null
    if (at > furthest) [furthest, where] = [at, start]
  }
  return differenceAt('body', furthest, expected[furthest], shown[where + furthest])
}

function firstDifference(expected: readonly Part[], shown: readonly Part[]): number | null {
  const length = Math.max(expected.length, shown.length)
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [expected[at], shown[at]]
    if (one?.kind !== other?.kind || one?.text !== other?.text) return at
  }
  return null
}

function differenceAt(place: string, at: number, expected?: Part, shown?: Part): Difference {
  const [one, other] = [expected?.text ?? '', shown?.text ?? '']
  let first = 0
  while (first < one.length && one[first] === other[first]) first += 1
  const excerpt = (part: Part | undefined) => {
    if (!part) return ''
    const from = Math.max(0, first - BEFORE)
    // Never half of a character.
    const cut = [...part.text.slice(from).replace(/^[\udc00-\udfff]/, '')].slice(0, LENGTH).join('')
    return plain(`${from > 0 ? '…' : ''}${cut}`) || part.kind
  }
  return { place, index: at + 1, expected: excerpt(expected), found: excerpt(shown) }
}

// As PostgreSQL can keep it, whatever a page had: no halves of characters, and not the one that ends its strings.
const UNKEPT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const plain = (text: string) => text.replace(UNKEPT, '\ufffd')
