import type { LiveArticle } from '#lib/site/schema.ts'
import type { Frame } from './frame.ts'
import type { ShareImage } from './share-image.ts'

export type OpenGraphProps = {
  frame: Frame
  title: string
  description: string
  path: string
  image?: ShareImage | null
  article?: LiveArticle
}

/** How a link to the page looks elsewhere: the Open Graph, which others read too, and what Twitter's card adds to it. */
export function OpenGraph({ frame, title, description, path, image, article }: OpenGraphProps) {
  const { paper, origin } = frame
  return (
    <>
      <meta property="og:url" content={`${origin}${path}`} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={paper.name} />
      <meta property="og:locale" content="zh_CN" />
      <meta property="og:title" content={title || paper.name} />
      {description ? <meta property="og:description" content={description} /> : null}
      {article ? <ArticleFacts article={article} /> : null}
      {image ? (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:type" content={image.type} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          {image.alt ? <meta property="og:image:alt" content={image.alt} /> : null}
        </>
      ) : null}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

function ArticleFacts({
  article: { content, channelName, firstPublishedAt, publishedAt },
}: {
  article: LiveArticle
}) {
  return (
    <>
      <meta property="article:published_time" content={firstPublishedAt.toISOString()} />
      <meta property="article:modified_time" content={publishedAt.toISOString()} />
      {channelName ? <meta property="article:section" content={channelName} /> : null}
      {content.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
    </>
  )
}
