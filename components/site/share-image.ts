import type { Cover } from '#lib/document/content.ts'
import { picturePath, widthsOf } from '#lib/media/rules.ts'
import type { LiveArticle } from '#lib/site/schema.ts'

/** The picture that other sites show with a link to a page: a whole address, its pixels, and what it shows. */
export type ShareImage = { url: string; type: string; width: number; height: number; alt: string }

/** Cards of links are drawn at about this width. */
const WANTED = 1200

/** A cover in the smallest of its widths that fills a card. */
export function coverImage(origin: string, { sha256, width, height, alt }: Cover): ShareImage {
  const widths = widthsOf(width)
  const chosen = widths.find((each) => each >= WANTED) ?? width
  return {
    url: `${origin}${picturePath('site', { sha256, width: chosen, format: 'webp' })}`,
    type: 'image/webp',
    width: chosen,
    height: Math.round((height * chosen) / width),
    alt,
  }
}

/** What a link to a report shows: its cover; null where it has none. */
export function shareImageOf({ origin }: { origin: string }, { content }: LiveArticle): ShareImage | null {
  return content.cover && coverImage(origin, content.cover)
}
