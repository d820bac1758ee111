import { type Content, emptyContent } from '#lib/document/content.ts'

const PARAGRAPHS = 150
const CHARACTERS = 133

// The same texts on every machine: a generator of numbers that begins where it always does.
let state = 7
/** A whole number from 0 up to `below`, the next of a row that is the same at each run. */
export function drawn(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
  return (state >>> 8) % below
}

/** As many characters of Chinese, with commas among them. */
export function words(length: number): string {
  return Array.from({ length }, (_, at) =>
    at % 17 === 16 ? '，' : String.fromCodePoint(0x4e00 + drawn(1500)),
  ).join('')
}

/** A report of 20,000 characters in 150 paragraphs. */
export function madeReport(): string[] {
  return Array.from({ length: PARAGRAPHS }, () => `${words(CHARACTERS)}。`)
}

/** A third of the paragraphs changed, one taken out, one brought, one moved. */
export function workedOn(paragraphs: string[]): string[] {
  const next = paragraphs.map((paragraph) => {
    const at = drawn(CHARACTERS - 10)
    return drawn(3) === 0 ? paragraph.slice(0, at) + words(8) + paragraph.slice(at + 5) : paragraph
  })
  next.splice(drawn(next.length), 1, words(CHARACTERS))
  next.splice(drawn(next.length), 0, ...next.splice(drawn(next.length), 1))
  return next
}

/** The paragraphs as an article's content. */
export function contentOf(paragraphs: string[]): Content {
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  return { ...emptyContent(), title: '汐河的三年', body: { type: 'doc', content } }
}
