import { beforeEach, describe, expect, test } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { newsSitemap, robots, sitemapIndex, sitemapPart } from '#app/(site)/sitemaps.ts'
import { env } from '#lib/platform/env.ts'
import { TURNS_AT } from '#lib/site/finished-document.ts'
import { askRoute } from '#tests/support/ask-route.ts'
import { sql } from '#tests/support/database.ts'
import { embargoedArticle, endEmbargo, firstPublishedHoursAgo } from '#tests/support/embargo.ts'
import { freshWorld, liveArticle, walkTo, wholeContent, withdraw } from '#tests/support/world.ts'

beforeEach(freshWorld)

// The judge is made elsewhere; lists of one are lists too.
const judge = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['url', 'sitemap'].includes(name),
  parseTagValue: false,
})

function parsed(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  const document = judge.parse(xml)
  // The rules of sitemap.xsd and siteindex.xsd (https://www.sitemaps.org/protocol.html).
  const root = document.urlset ?? document.sitemapindex
  expect(root['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const places: { loc: string; lastmod?: string }[] = root.url ?? root.sitemap ?? []
  expect(places.length).toBeLessThanOrEqual(50_000)
  for (const { loc, lastmod } of places) {
    expect(loc.length).toBeLessThanOrEqual(2_048)
    expect(loc.startsWith(`${site()}/`)).toBe(true)
    expect(lastmod ?? '2026-01-05T00:00:00.000Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  }
  return document
}

const site = () => env().SITE_URL
const index = async () => parsed((await askRoute(sitemapIndex, {})).text).sitemapindex.sitemap
const part = (file: string) => askRoute(sitemapPart, { part: file })
const pages = async (file: string) =>
  parsed((await part(file)).text).urlset.url.map(({ loc }: { loc: string }) => loc)
const news = async () => parsed((await askRoute(newsSitemap, {})).text).urlset.url ?? []

describe('the index of sitemaps', () => {
  test('names the parts that have an article, with the day of the latest', async () => {
    const articleId = await liveArticle()
    const [first, second, ...more] = await index()
    expect(first).toEqual({ loc: `${site()}/sitemap/pages.xml` })
    expect(second.loc).toBe(`${site()}/sitemap/1.xml`)
    expect(Date.parse(second.lastmod)).toBeGreaterThan(Date.now() - 60_000)
    expect(more).toEqual([])
    expect(await pages('1.xml')).toEqual([`${site()}/article/${articleId}`])
  })

  test('begins a part at each ten thousand of numbers', async () => {
    await sql('owner', 'alter sequence article_id_seq restart with 10000')
    const last = await liveArticle()
    const next = await liveArticle()
    expect([last, next]).toEqual([10_000, 10_001])
    expect((await index()).map(({ loc }: { loc: string }) => loc)).toEqual(
      ['pages', '1', '2'].map((each) => `${site()}/sitemap/${each}.xml`),
    )
    expect(await pages('1.xml')).toEqual([`${site()}/article/10000`])
    expect(await pages('2.xml')).toEqual([`${site()}/article/10001`])
  })

  test('has the front page and the channels in a part of their own', async () => {
    const own = await pages('pages.xml')
    expect(own[0]).toBe(`${site()}/`)
    expect(own).toContain(`${site()}/channel/city`)
  })

  test('has no part that nobody made, however it is asked for', async () => {
    for (const file of ['1.xml', '0.xml', '01.xml', '2', '999999.xml', '9999999.xml', '-1.xml', "1.xml'--"]) {
      const { status, headers } = await part(file)
      expect([file, status, headers.get('content-type')]).toEqual([
        file,
        404,
        'application/problem+xml; charset=utf-8',
      ])
    }
  })
})

describe('sitemaps leave out', () => {
  test('what is not live, and at once what was taken down', async () => {
    await walkTo(5)
    const articleId = await liveArticle()
    expect(await pages('1.xml')).toHaveLength(1)
    expect(await news()).toHaveLength(1)
    await withdraw('third', articleId)
    expect((await part('1.xml')).status).toBe(404)
    expect(await index()).toHaveLength(1)
    expect(await news()).toEqual([])
  })

  test('what is under embargo, until that ends', async () => {
    const open = await liveArticle()
    const articleId = await embargoedArticle()
    expect(await pages('1.xml')).toEqual([`${site()}/article/${open}`])
    expect(await news()).toHaveLength(1)
    const answers = [askRoute(sitemapIndex, {}), askRoute(newsSitemap, {}), part('1.xml')]
    for (const { headers } of await Promise.all(answers)) {
      expect(Number(headers.get(TURNS_AT))).toBeGreaterThan(Date.now())
    }
    await endEmbargo(articleId)
    expect(await pages('1.xml')).toHaveLength(2)
    expect(await news()).toHaveLength(2)
  })
})

describe('the news sitemap', () => {
  test('has the last two days and says when the oldest leaves', async () => {
    const fresh = await liveArticle(wholeContent({ title: '今天 </news:title> & “新”' }))
    const yesterday = await liveArticle(wholeContent({ title: '昨天' }))
    const old = await liveArticle(wholeContent({ title: '前几天' }))
    await firstPublishedHoursAgo(yesterday, 47)
    await firstPublishedHoursAgo(old, 49)
    const entries = await news()
    expect(entries.map(({ loc }: { loc: string }) => loc)).toEqual(
      [fresh, yesterday].map((id) => `${site()}/article/${id}`),
    )
    expect(entries[0]['news:news']).toMatchObject({
      'news:publication': { 'news:name': expect.any(String), 'news:language': 'zh-cn' },
      'news:title': '今天 </news:title> & “新”',
    })
    const turn = Number((await askRoute(newsSitemap, {})).headers.get(TURNS_AT)) - Date.now()
    expect(turn).toBeGreaterThan(59 * 60_000)
    expect(turn).toBeLessThan(60 * 60_000)
  })
})

test('robots are told where not to go, and where the sitemaps are', async () => {
  const { text, headers } = await askRoute(robots, {})
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/desk\n/)
  expect(text).toContain(`Sitemap: ${site()}/sitemap.xml\nSitemap: ${site()}/news-sitemap.xml\n`)
})
