import type { LiveArticle } from '#lib/site/schema.ts'
import { channelPath, type Frame } from './frame.ts'

/** Where a report stands in the paper: from the front page through its channels. */
export function ChannelTrail({
  frame: { words, channels },
  article,
}: {
  frame: Frame
  article: LiveArticle
}) {
  if (!article.channelName) return null
  const own = channels.find(({ slug }) => slug === article.channelSlug)
  const parent = channels.find(({ slug }) => slug === own?.parentSlug)
  return (
    <nav className="trail" aria-label={words('trail')}>
      <ol>
        <li>
          <a href="/">{words('home')}</a>
        </li>
        {parent ? (
          <li>
            <a href={channelPath(parent.slug)}>{parent.name}</a>
          </li>
        ) : null}
        <li>
          <a className="trail-own" href={channelPath(article.channelSlug)}>
            {article.channelName}
          </a>
        </li>
      </ol>
    </nav>
  )
}
