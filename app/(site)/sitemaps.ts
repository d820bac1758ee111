import { articlePath, channelPath, LEDGER } from '#components/site/frame.ts'
import { env } from '#lib/platform/env.ts'
import { newsSitemapOf, sitemapIndexOf, sitemapOf } from '#lib/site/machines/sitemap.ts'
import { readNews, readSitemapPart, readSitemapParts } from '#lib/site/read-sitemap.ts'
import { readMasthead } from '#lib/site/read-stories.ts'
import { machineRoute } from './machine-route.ts'

const XML = 'application/xml; charset=utf-8'
/** The part that has the front page and the channels. */
const PAGES = 'pages'

const whole = (path: string) => `${env().SITE_URL}${path}`

/** Which parts there are. */
export const sitemapIndex = machineRoute('xml', async () => {
  const { parts, turnsAt } = await readSitemapParts()
  const places = parts.map(({ part, publishedAt }) => ({
    url: whole(`/sitemap/${part}.xml`),
    changedAt: publishedAt,
  }))
  return { type: XML, body: sitemapIndexOf([{ url: whole(`/sitemap/${PAGES}.xml`) }, ...places]), turnsAt }
})

/** One part: `pages.xml`, or the articles of one ten thousand of numbers, `1.xml` for 1 to 10,000. */
export const sitemapPart = machineRoute<{ part: string }>('xml', async ({ part: file }) => {
  const [, part] = /^(pages|[1-9]\d{0,5})\.xml$/.exec(file) ?? []
  if (part === undefined) return null
  if (part === PAGES) return { type: XML, body: sitemapOf(await places()) }
  const entries = await readSitemapPart(Number(part))
  const [first] = entries
  if (!first) return null
  const pages = entries.map(({ articleId, slug, publishedAt }) => ({
    url: whole(articlePath(articleId, slug)),
    changedAt: publishedAt,
  }))
  return { type: XML, body: sitemapOf(pages), turnsAt: first.turnsAt }
})

async function places() {
  const { channels } = await readMasthead()
  const open = channels.filter(({ isRetired }) => !isRetired)
  return ['/', LEDGER, ...open.map(({ slug }) => channelPath(slug))].map((path) => ({ url: whole(path) }))
}

/** What is news to search engines: the last two days. */
export const newsSitemap = machineRoute('xml', async () => {
  const { paper, news, turnsAt } = await readNews()
  const entries = news.map((entry) => ({ ...entry, url: whole(articlePath(entry.articleId, entry.slug)) }))
  return { type: XML, body: newsSitemapOf(paper.name, entries), turnsAt }
})

/** Where programs need not go: the desk, its door, and what answers to scripts rather than to readers. */
export const robots = machineRoute('xml', async () => ({
  type: 'text/plain; charset=utf-8',
  body: [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /sign-in',
    'Disallow: /preview/',
    'Disallow: /api/',
    '',
    `Sitemap: ${whole('/sitemap.xml')}`,
    `Sitemap: ${whole('/news-sitemap.xml')}`,
    '',
  ].join('\n'),
}))
