import { CLIP_TYPES } from '#lib/document/clips.ts'
import { clips } from '#lib/document/text.ts'
import { clipPath, posterPath } from '#lib/media/rules.ts'
import type { FeedClip } from '#lib/site/machines/feed.ts'
import type { LiveArticle } from '#lib/site/schema.ts'

/** The clips of a report as machines are told of them, every address whole, in reading order. */
export function clipFacts(origin: string, { content }: LiveArticle): FeedClip[] {
  return clips(content.body).map((node) => {
    const { bytes, seconds, caption, credit, format } = node.attrs
    const poster = node.type === 'video' ? posterPath('site', node.attrs) : undefined
    return {
      ...{ url: `${origin}${clipPath('site', node.attrs)}`, type: CLIP_TYPES[format], medium: node.type },
      ...{ bytes, seconds, caption, credit },
      ...(node.type === 'video' ? { width: node.attrs.width, height: node.attrs.height } : {}),
      ...(poster ? { poster: `${origin}${poster}` } : {}),
    }
  })
}
