import { clipFacts } from '#components/site/clip-facts.ts'
import { FeedContent } from '#components/site/feed-content.tsx'
import { articlePath, channelPath, type Frame } from '#components/site/frame.ts'
import { coverImage } from '#components/site/share-image.ts'
import { isWebAddress } from '#lib/document/link.ts'
import { absoluteHtml } from '#lib/site/machines/absolute-html.ts'
import { atomOf } from '#lib/site/machines/atom.ts'
import type { Feed, FeedImage, FeedItem } from '#lib/site/machines/feed.ts'
import { jsonFeedOf } from '#lib/site/machines/json-feed.ts'
import { rssOf } from '#lib/site/machines/rss.ts'
import { readArticles } from '#lib/site/read-for-machines.ts'
import { renderMarkup } from '#lib/site/render-document.ts'
import type { LiveArticle } from '#lib/site/schema.ts'
import { frameOf } from './document-route.tsx'
import { type MachineDocument, machineRoute } from './machine-route.ts'

/** How many of the newest a feed has, with their whole texts. */
const ITEMS = 20

const FORMS = {
  'feed.xml': { type: 'application/rss+xml', write: rssOf },
  'atom.xml': { type: 'application/atom+xml', write: atomOf },
  'feed.json': { type: 'application/feed+json', write: jsonFeedOf },
}

/** The newest of everything, or of a channel and its sub-channels, as a feed in one of its forms. */
export function feedRoute(form: keyof typeof FORMS) {
  const { type, write } = FORMS[form]
  return machineRoute<{ slug?: string }>(
    form === 'feed.json' ? 'json' : 'xml',
    async ({ slug }): Promise<MachineDocument | null> => {
      const listed = slug === undefined ? { kind: 'all' as const } : { kind: 'channel' as const, name: slug }
      const { page, turnsAt, ...masthead } = await readArticles(listed, { limit: ITEMS })
      if (!page) return null
      const frame = await frameOf(masthead)
      const channel = frame.channels.find((each) => each.slug === slug)
      const { paper, origin } = frame
      const path = channel ? channelPath(channel.slug) : '/'
      const latest = Math.max(...page.articles.map(({ publishedAt }) => publishedAt.getTime()))
      const feed: Feed = {
        title: channel ? `${paper.name} - ${channel.name}` : paper.name,
        description: paper.description || paper.slogan,
        publisher: paper.name,
        copyright: paper.copyright,
        home: `${origin}${path}`,
        self: `${origin}${channel ? path : ''}/${form}`,
        updatedAt: page.articles.length > 0 ? new Date(latest) : frame.now,
        items: await Promise.all(page.articles.map((article) => itemOf(frame, article))),
      }
      return { type: `${type}; charset=utf-8`, body: write(feed), turnsAt }
    },
  )
}

async function itemOf(frame: Frame, article: LiveArticle): Promise<FeedItem> {
  const { content, firstPublishedAt, publishedAt, channelName } = article
  const { source, byline, tags, title, summary } = content
  const url = `${frame.origin}${articlePath(article.articleId, article.slugs[0])}`
  const markup = await renderMarkup(<FeedContent frame={frame} article={article} />)
  return {
    id: `${frame.origin}${articlePath(article.articleId)}`,
    url,
    html: absoluteHtml(markup, url),
    ...{ title, summary, firstPublishedAt, publishedAt },
    authors: byline.map(({ name }) => name),
    categories: [...new Set([channelName, ...tags])].filter(Boolean),
    image: imageOf(frame.origin, article),
    clips: clipFacts(frame.origin, article),
    original:
      source.kind === 'reprint'
        ? { name: source.name, url: isWebAddress(source.url) ? source.url : '' }
        : null,
  }
}

function imageOf(origin: string, { content: { cover } }: LiveArticle): FeedImage | null {
  return cover && { ...coverImage(origin, cover), caption: cover.caption, credit: cover.credit }
}
