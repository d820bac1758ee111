import { type Content, emptyContent } from '#lib/document/content.ts'
import type { Medium } from '#lib/media/schema.ts'
import { bodyOf } from './body-of.ts'
import { withDays } from './days.ts'
import type { SeedWords } from './words.ts'

/** What stands under every picture of the demo: they were drawn for it. */
const CREDIT = '插图 本报'

/** The content that the words of a report make on the day `now`; a cover needs the `medium` that it shows. */
export function contentOf(words: SeedWords, now: Date, medium: Medium | null = null): Content {
  const { channel, title, byline, tags } = words
  const dated = (text = '') => withDays(text, now)
  return {
    ...emptyContent(),
    dateline: dated(words.dateline),
    kicker: words.kicker ?? '',
    title,
    shortTitle: words.shortTitle ?? '',
    subtitle: words.subtitle ?? '',
    summary: dated(words.summary),
    body: bodyOf(dated(words.text)),
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
