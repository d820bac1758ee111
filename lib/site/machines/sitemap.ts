import { LANGUAGE } from './feed.ts'
import { element, xmlDocument } from './xml.ts'

// As https://www.sitemaps.org/protocol.html has them. Every address is whole.

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

type Place = { url: string; changedAt?: Date }

/** The list of the sitemaps. */
export function sitemapIndexOf(parts: Place[]): string {
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, ...parts.map(placed('sitemap'))))
}

/** One sitemap: at most 50,000 pages. */
export function sitemapOf(pages: Place[]): string {
  return xmlDocument(element('urlset', { xmlns: SITEMAP }, ...pages.map(placed('url'))))
}

const placed = (name: string) => (place: Place) =>
  element(
    name,
    {},
    element('loc', {}, place.url),
    place.changedAt ? element('lastmod', {}, place.changedAt.toISOString()) : null,
  )

/** What a paper published within two days: at most 1,000 reports (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function newsSitemapOf(
  paper: string,
  news: { url: string; title: string; firstPublishedAt: Date }[],
): string {
  const publication = element(
    'news:publication',
    {},
    element('news:name', {}, paper),
    element('news:language', {}, LANGUAGE.toLowerCase()),
  )
  return xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:news': NEWS },
      ...news.map(({ url, title, firstPublishedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, url),
          element(
            'news:news',
            {},
            publication,
            element('news:publication_date', {}, firstPublishedAt.toISOString()),
            element('news:title', {}, title),
          ),
        ),
      ),
    ),
  )
}
