import type { Cover } from '#lib/document/content.ts'
import { picturePath, widthsOf } from '#lib/media/rules.ts'
import type { LiveArticle } from '#lib/site/schema.ts'
import { articlePath, type Frame } from './frame.ts'

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

/** What a link to a report shows: its cover, else the picture that is drawn of its headline; there is none under embargo. */
export function shareImageOf({ origin }: Pick<Frame, 'origin'>, article: LiveArticle): ShareImage | null {
  const { articleId, content, embargoUntil } = article
  if (content.cover) return coverImage(origin, content.cover)
  return embargoUntil ? null : drawn(`${origin}${articlePath(articleId)}/share.png`, content.title)
}

/** What a link to any other page shows: the picture that is drawn of the paper's name. */
export const paperImage = ({ origin, paper }: Frame): ShareImage => drawn(`${origin}/share.png`, paper.name)

const drawn = (url: string, alt: string): ShareImage => ({
  ...{ url, type: 'image/png', alt },
  // As lib/site/share-picture draws it.
  ...{ width: 1200, height: 630 },
})
