import { attribute, compare } from '#lib/document/compare/attribute.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { countBody } from '#lib/document/counts.ts'
import { merge } from '#lib/document/merge/merge.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import type { Newsroom } from './newsroom.ts'
import { median } from './quantile.ts'
import { atMost, type Tell } from './row.ts'

const PARAGRAPHS = 150
const CHARACTERS = 133
const VERSIONS = 10

/** What the pure rules about texts take for a report of 20,000 characters: comparing, colouring, joining, checking, counting. */
export async function texts(_newsroom: Newsroom, tell: Tell): Promise<void> {
  const versions = [report()]
  while (versions.length < VERSIONS) versions.push(workedOn(versions.at(-1) ?? []))
  const contents = versions.map(contentOf)
  const [first, second] = contents as [Content, Content]
  const other = contentOf(workedOn(versions[0] ?? []))
  tell(
    atMost(
      'two versions of 20,000 characters compared',
      taken(() => compare(first, second)),
      300,
      'ms',
    ),
  )
  tell(
    atMost(
      'ten versions coloured by who wrote what',
      taken(() => attribute(contents)),
      300,
      'ms',
    ),
  )
  tell(
    atMost(
      'two texts joined over a third',
      taken(() => merge(first, second, other)),
      300,
      'ms',
    ),
  )
  tell(
    atMost(
      'house style checked',
      taken(() => checkStyle(second)),
      50,
      'ms',
    ),
  )
  tell(
    atMost(
      'a text counted',
      taken(() => countBody(second.body)),
      50,
      'ms',
    ),
  )
}

/** The median of nine runs, in milliseconds, after one that warms up. */
function taken(run: () => unknown): number {
  run()
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return median(times)
}

// The same texts on every machine: a generator of numbers that begins where it always does.
let state = 7
function drawn(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
  return (state >>> 8) % below
}

function words(length: number): string {
  return Array.from({ length }, (_, at) =>
    at % 17 === 16 ? '，' : String.fromCodePoint(0x4e00 + drawn(1500)),
  ).join('')
}

/** The paragraphs of a report of 20,000 characters. */
export function report(): string[] {
  return Array.from({ length: PARAGRAPHS }, () => `${words(CHARACTERS)}。`)
}

/** The report after somebody worked on it: a third of the paragraphs changed, one taken out, one brought, one moved. */
export function workedOn(paragraphs: string[]): string[] {
  const next = paragraphs.map((paragraph) => {
    const at = drawn(CHARACTERS - 10)
    return drawn(3) === 0 ? paragraph.slice(0, at) + words(8) + paragraph.slice(at + 5) : paragraph
  })
  next.splice(drawn(next.length), 1, words(CHARACTERS))
  next.splice(drawn(next.length), 0, ...next.splice(drawn(next.length), 1))
  return next
}

/** The report as a content. */
export function contentOf(paragraphs: string[]): Content {
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  return { ...emptyContent(), title: '汐河的三年', body: { type: 'doc', content } }
}
