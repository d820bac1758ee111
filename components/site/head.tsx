import type { Graph } from 'schema-dts'
import type { LiveArticle } from '#lib/site/schema.ts'
import { FeedLinks } from './feed-links.tsx'
import type { Frame } from './frame.ts'
import { JsonLd } from './json-ld.tsx'
import { OpenGraph } from './open-graph.tsx'
import { paperImage, type ShareImage } from './share-image.ts'

export type HeadProps = {
  frame: Frame
  /** Without the paper's name, which is added; '' on the home page. */
  title: string
  description?: string
  /** The page's one address; absent where there is no page to find. */
  path?: string
  /** The channel that the page belongs to: of a report its own. */
  channel?: string
  /** A feed of the page's own, as Atom. */
  feed?: { path: string; title: string }
  /** What a link to a report shows. */
  image?: ShareImage | null
  /** The report that the page is. */
  article?: LiveArticle
  /** What search engines are told of it. */
  graph?: Graph
}

/** What a page says of itself to browsers, search engines and other sites. */
export function Head({
  frame,
  title,
  description = '',
  path,
  channel,
  feed,
  image,
  article,
  graph,
}: HeadProps) {
  const { paper, origin, assets, preview } = frame
  return (
    <>
      {/* biome-ignore lint/style/noHeadElement: this is no page of Next's router but a whole document */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title ? `${title} - ${paper.name}` : paper.name}</title>
        {description && !preview ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={assets.stylesheet} />
        {/* Ahead of the first paint: what a reader chose for their eyes holds from the first line on. */}
        {preview?.scheme ? null : <script src={assets.early} />}
        <script type="module" src={assets.page} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {preview ? (
          <meta name="referrer" content="no-referrer" />
        ) : (
          <FeedLinks frame={frame} channel={channel} own={feed} />
        )}
        {path && !preview ? (
          <>
            <link rel="canonical" href={`${origin}${path}`} />
            <OpenGraph
              {...{ frame, title, description, path, article }}
              image={article ? image : paperImage(frame)}
            />
            {article?.embargoUntil ? (
              // It stands on the paper's own pages alone for now.
              <meta name="robots" content="noindex" />
            ) : graph ? (
              <JsonLd graph={graph} />
            ) : null}
          </>
        ) : (
          <meta name="robots" content={preview ? 'noindex, nofollow, noarchive' : 'noindex'} />
        )}
      </head>
    </>
  )
}
