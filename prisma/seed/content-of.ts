import { type Content, emptyContent } from '#lib/document/content.ts'
import { bodyOf } from './body-of.ts'
import { withDays } from './days.ts'
import type { SeedWords } from './words.ts'

/** The content that the words of a report make on the day `now`. */
export function contentOf(words: SeedWords, now: Date): Content {
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
    ai: words.ai ?? '',
    correction: dated(words.correction),
  }
}
