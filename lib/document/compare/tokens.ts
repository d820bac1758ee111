/** One unit of a comparison: what it is compared by, and how long it is in UTF-16 code units. */
export type Token = { key: string; size: number }

/** One place where two sequences differ: `cut` of the one stands where `add` of the other does; bounds as in `slice`. */
export type Hunk = { cut: [number, number]; add: [number, number] }

// Here every code point is a character for a reader, so that nobody need be asked for their boundaries.
const SIMPLE =
  /^[\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u303c\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff9d]*$/u
const UNITS = /[A-Za-z\u00c0-\u024f]+|\d+(?:[.,:]\d+)*|[\s\S]/gu
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * A text in units that a reader sees as one: each Chinese character and mark, each Latin word, each number (8,800,
 * 12:30). A surrogate pair or a cluster (an accent, a variant of a character, a flag) is never parted.
 */
export function tokensOf(text: string): Token[] {
  const units = SIMPLE.test(text) ? (text.match(UNITS) ?? []) : clusters(text)
  return units.map((unit) => ({ key: unit, size: unit.length }))
}

function clusters(text: string): string[] {
  const units: string[] = []
  let last = ''
  for (const { segment } of segmenter.segment(text)) {
    const kind = /^[A-Za-z\u00c0-\u024f]/u.test(segment) ? 'word' : /^\d/.test(segment) ? 'number' : ''
    if (kind !== '' && kind === last) units[units.length - 1] += segment
    else units.push(segment)
    last = kind
  }
  return units
}
