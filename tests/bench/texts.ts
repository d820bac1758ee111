import { attribute, compare } from '#lib/document/compare/attribute.ts'
import type { Content } from '#lib/document/content.ts'
import { countBody } from '#lib/document/counts.ts'
import { merge } from '#lib/document/merge/merge.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'
import { matcherOf, matchText } from '#lib/lexicons/match.ts'
import type { Entry } from '#lib/lexicons/schema.ts'
import { contentOf, madeReport, workedOn } from './made-text.ts'
import type { Newsroom } from './newsroom.ts'
import { median } from './quantile.ts'
import { atMost, plain, type Tell } from './row.ts'

const VERSIONS = 10

/** What the pure rules about texts take for a report of 20,000 characters: comparing, colouring, joining, checking, counting. */
export async function texts(_newsroom: Newsroom, tell: Tell): Promise<void> {
  const versions = [madeReport()]
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
  const matcher = matcherOf(lexicon())
  const lines = linesOf(second)
  tell(
    atMost(
      '10,000 entries of a lexicon looked for',
      taken(() => lines.flatMap(({ text }) => matchText(matcher, text, '2026-03-01'))),
      50,
      'ms',
      'in 20,000 characters',
    ),
  )
  tell(
    plain(
      '10,000 entries made ready, once a state of the lexicon',
      taken(() => matcherOf(lexicon())),
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

// Words of two to five characters out of a report's own, one in ten with an exception.
function lexicon(): Entry[] {
  const text = Array.from({ length: 4 }, () => madeReport().join('')).join('')
  return Array.from({ length: 10_000 }, (_, id) => {
    const form = text.slice(7 * id, 7 * id + 2 + (id % 4))
    return {
      ...{
        id,
        kind: 'wrong',
        forms: [form],
        replacement: '',
        exceptions: id % 10 === 0 ? [`${form}篷`] : [],
      },
      ...{ office: '', rank: null, severity: 'reason', source: '', from: '', to: '', note: '' },
    }
  })
}
