import { type Content, emptyContent } from '#lib/document/content.ts'
import { bodyOf, CREDIT, type Drawings } from './body-of.ts'
import { withDays } from './days.ts'
import type { SeedWords } from './words.ts'

/** The content that the words of a report make on the day `now`; of its pictures those that `drawings` has. */
export function contentOf(words: SeedWords, now: Date, drawings: Drawings = new Map()): Content {
  const { channel, title, byline, tags } = words
  const medium = words.cover && drawings.get(words.cover.picture)
  const dated = (text = '') => withDays(text, now)
  return {
    ...emptyContent(),
    dateline: dated(words.dateline),
    kicker: words.kicker ?? '',
    title,
    shortTitle: words.shortTitle ?? '',
    subtitle: words.subtitle ?? '',
    summary: dated(words.summary),
    body: bodyOf(dated(words.text), drawings),
    byline,
    source: words.source ?? { kind: 'own' },
    channel,
    tags,
    cover: words.cover && medium ? { ...medium, ...toldOf(words.cover) } : null,
    ai: words.ai ?? '',
    correction: dated(words.correction),
  }
}

function toldOf({ caption, alt }: NonNullable<SeedWords['cover']>) {
  return { caption, credit: CREDIT, alt }
}
