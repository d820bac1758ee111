import { frameOf } from '#app/(site)/document-route.tsx'
import { machineRoute, withdrawn } from '#app/(site)/machine-route.ts'
import { articleIdOf } from '#app/article-id.ts'
import { Body } from '#components/site/body.tsx'
import { clipFacts } from '#components/site/clip-facts.ts'
import { articlePath, channelPath, type Frame, tagPath } from '#components/site/frame.ts'
import { picturePath, widthsOf } from '#lib/media/rules.ts'
import { env } from '#lib/platform/env.ts'
import type { Listed } from '#lib/site/listing.ts'
import { absoluteHtml } from '#lib/site/machines/absolute-html.ts'
import type { NewsObject } from '#lib/site/machines/news-object.ts'
import { ninjsOf } from '#lib/site/machines/ninjs.ts'
import { openApiOf } from '#lib/site/machines/openapi.ts'
import { readArticleForMachines, readArticles } from '#lib/site/read-for-machines.ts'
import { readMasthead } from '#lib/site/read-stories.ts'
import { renderMarkup } from '#lib/site/render-document.ts'
import type { LiveArticle } from '#lib/site/schema.ts'

const PAGE = 30

const json = (value: unknown, turnsAt?: Date | null) => ({
  ...{ type: 'application/json; charset=utf-8', body: JSON.stringify(value), turnsAt },
})

/** One article, whole; 410 with the public note where it was taken down. */
export const articleDocument = machineRoute<{ id: string }>('json', async ({ id }) => {
  const articleId = articleIdOf(id)
  if (articleId === null) return null
  const { article, ...masthead } = await readArticleForMachines(articleId)
  if (article.kind === 'withdrawn') return withdrawn(article.publicNote || undefined)
  if (article.kind === 'missing') return null
  return json(await newsObject(await frameOf(masthead), article, 'full'))
})

/** The newest of everything or of a channel, or what came before an article there. */
export const articlesDocument = machineRoute<{ slug?: string; id?: string }>('json', async ({ slug, id }) => {
  const before = id === undefined ? undefined : articleIdOf(id)
  if (before === null) return null
  const listed: Listed = slug === undefined ? { kind: 'all' } : { kind: 'channel', name: slug }
  const { page, turnsAt, ...masthead } = await readArticles(listed, { before, limit: PAGE })
  if (!page) return null
  const frame = await frameOf(masthead)
  const last = page.articles.at(-1)
  return json(
    {
      items: await Promise.all(page.articles.map((article) => newsObject(frame, article, 'partial'))),
      next: page.more && last ? `${frame.origin}${listPath(slug)}/before/${last.articleId}` : null,
    },
    turnsAt,
  )
})

/** The channels that are not retired. */
export const channelsDocument = machineRoute('json', async () => {
  const { channels } = await readMasthead()
  const origin = env().SITE_URL
  const open = channels.filter(({ isRetired }) => !isRetired)
  return json({
    channels: open.map(({ slug, name, parentSlug }) => ({
      ...{ slug, name, parent: parentSlug },
      page: `${origin}${channelPath(slug)}`,
      articles: `${origin}${listPath(slug)}`,
    })),
  })
})

/** What all of this is. */
export const openApiDocument = machineRoute('json', async () => {
  const { paper } = await readMasthead()
  return json(openApiOf({ paper: paper.name, origin: env().SITE_URL }))
})

const listPath = (slug?: string) =>
  slug === undefined ? '/api/v1/articles' : `/api/v1/channels/${slug}/articles`

async function newsObject(
  { paper, origin, words }: Frame,
  article: LiveArticle,
  extent: 'full' | 'partial',
): Promise<NewsObject> {
  const { articleId, slugs, content, channelSlug, channelName } = article
  const page = `${origin}${articlePath(articleId, slugs[0])}`
  const markup = extent === 'full' ? await renderMarkup(<Body body={content.body} words={words} />) : null
  const channel = channelName
    ? [{ name: channelName, rel: 'channel', uri: `${origin}${channelPath(channelSlug)}` }]
    : []
  return ninjsOf({
    ...{ paper, article, page, uri: `${origin}${articlePath(articleId)}` },
    html: markup === null ? null : absoluteHtml(markup, page),
    subjects: [
      ...channel,
      ...content.tags.map((tag) => ({ name: tag, rel: 'tag', uri: `${origin}${tagPath(tag)}` })),
    ],
    cover: content.cover ? filesOf(origin, content.cover) : [],
    clips: clipFacts(origin, article),
  })
}

function filesOf(origin: string, { sha256, width, height }: NonNullable<LiveArticle['content']['cover']>) {
  return widthsOf(width).map((each) => ({
    name: `${each}`,
    href: `${origin}${picturePath('site', { sha256, width: each, format: 'webp' })}`,
    ...{ contentType: 'image/webp', width: each, height: Math.round((height * each) / width) },
  }))
}
