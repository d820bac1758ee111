import { beforeEach, describe, expect, test } from '@jest/globals'
import { XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { feedRoute } from '#app/(site)/feeds.tsx'
import { expectOk } from '#lib/platform/command.ts'
import { env } from '#lib/platform/env.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { TURNS_AT } from '#lib/site/finished-document.ts'
import { askRoute } from '#tests/support/ask-route.ts'
import { embargoedArticle, endEmbargo } from '#tests/support/embargo.ts'
import {
  as,
  bodyOf,
  freshWorld,
  liveArticle,
  publish,
  walkOn,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

// The judges of what is written here are made elsewhere.
const partsOf = (slug?: string) => (slug === undefined ? {} : { slug })
const rss = async (slug?: string) => {
  const { text } = await askRoute(feedRoute('feed.xml'), partsOf(slug))
  expect(XMLValidator.validate(text)).toBe(true)
  return parseRssFeed(text)
}
const atom = async (slug?: string) =>
  parseAtomFeed((await askRoute(feedRoute('atom.xml'), partsOf(slug))).text)
const json = async (slug?: string) =>
  parseJsonFeed((await askRoute(feedRoute('feed.json'), partsOf(slug))).text)
const titles = async (slug?: string) => ({
  rss: (await rss(slug)).items?.map(({ title }) => title) ?? [],
  atom: (await atom(slug)).entries?.map(({ title }) => title?.value ?? title) ?? [],
  json: (await json(slug)).items?.map(({ title }) => title) ?? [],
})
const each = (...expected: string[]) => ({ rss: expected, atom: expected, json: expected })

const hostile = `</title><script>alert("1")</script> ]]> & &amp; 'a'`
const rich = wholeContent({
  title: hostile,
  summary: hostile,
  byline: [
    { role: '记者', name: '林晓帆' },
    { role: '摄影', name: '<江若水>' },
  ],
  tags: ['公园', '</category>'],
  source: {
    ...{ kind: 'reprint', name: '云汀新闻网', originalTitle: '原题', author: '顾临' },
    url: 'https://example.com/a?b=1&c=2',
  },
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '前文', marks: [{ type: 'link', attrs: { href: '/article/1?a=1&b=2' } }] },
          { type: 'text', text: hostile },
        ],
      },
    ],
  },
})

describe('a feed', () => {
  test('has the whole text, its authors and its times, the same in each of three forms', async () => {
    const articleId = await liveArticle(
      wholeContent({
        title: '口袋公园开放',
        summary: '步行十分钟可达。',
        byline: [
          { role: '记者', name: '林晓帆' },
          { role: '摄影', name: '江若水' },
        ],
        tags: ['公园'],
        body: bodyOf('清晨六点半，公园开门。', '第二段。'),
      }),
    )
    const url = `${env().SITE_URL}/article/${articleId}`
    const [entry] = (await atom()).entries ?? []
    const [item] = (await rss()).items ?? []
    const [jsonItem] = (await json()).items ?? []
    expect(item).toMatchObject({
      title: '口袋公园开放',
      link: url,
      guid: { value: url, isPermaLink: true },
      description: '步行十分钟可达。',
      dc: { creators: ['林晓帆', '江若水'] },
      categories: [{ name: '城事' }, { name: '公园' }],
    })
    expect(item?.content?.encoded).toContain('<p>清晨六点半，公园开门。</p><p>第二段。</p>')
    expect(item?.content?.encoded).toContain('编辑')
    expect(jsonItem).toMatchObject({ id: url, url, title: '口袋公园开放', tags: ['城事', '公园'] })
    expect(jsonItem?.content_html).toBe(item?.content?.encoded)
    expect(entry?.authors?.map(({ name }) => name)).toEqual(['林晓帆', '江若水'])
    expect(new Date(item?.pubDate ?? 0).getTime()).toBe(
      Math.floor(new Date(entry?.published ?? 1).getTime() / 1000) * 1000,
    )
  })

  test('gives every word back as it was, whatever markup it looks like', async () => {
    await liveArticle(rich)
    const [item] = (await rss()).items ?? []
    const [entry] = (await atom()).entries ?? []
    const [jsonItem] = (await json()).items ?? []
    expect(item).toMatchObject({
      title: hostile,
      description: hostile,
      categories: [{}, { name: '公园' }, { name: '</category>' }],
    })
    expect(jsonItem).toMatchObject({
      title: hostile,
      summary: hostile,
      external_url: 'https://example.com/a?b=1&c=2',
    })
    expect(entry?.links).toContainEqual(
      expect.objectContaining({ rel: 'via', href: 'https://example.com/a?b=1&c=2' }),
    )
    expect(item?.content?.encoded).toContain('&lt;script&gt;')
    expect(item?.content?.encoded).not.toContain('<script')
    expect(item?.content?.encoded).toContain(`href="${env().SITE_URL}/article/1?a=1&amp;b=2"`)
  })

  test('of a channel has what its sub-channels have, and nothing of others', async () => {
    await liveArticle(wholeContent({ title: '城里', channel: 'city' }))
    await liveArticle(wholeContent({ title: '要闻', channel: 'news' }))
    expect(await titles()).toEqual(each('要闻', '城里'))
    expect(await titles('city')).toEqual(each('城里'))
    expect((await rss('city')).title).toContain('城事')
  })

  test('of a channel that there is not is missing, said in its own language', async () => {
    const xml = await askRoute(feedRoute('feed.xml'), { slug: 'nowhere' })
    expect([xml.status, xml.headers.get('content-type')]).toEqual([
      404,
      'application/problem+xml; charset=utf-8',
    ])
    const inJson = await askRoute(feedRoute('feed.json'), { slug: `"'--<x>` })
    expect([inJson.status, JSON.parse(inJson.text).status]).toEqual([404, 404])
  })

  test('of a paper that has published nothing is empty and sound', async () => {
    expect(await titles()).toEqual(each())
  })

  test('loses at once what was taken down', async () => {
    const articleId = await liveArticle()
    expect((await titles()).rss).toHaveLength(1)
    await withdraw('third', articleId)
    expect(await titles()).toEqual(each())
  })

  test('waits for the end of an embargo, and says when to look again', async () => {
    await liveArticle(wholeContent({ title: '已刊' }))
    const articleId = await embargoedArticle(wholeContent({ title: '延后' }))
    expect(await titles()).toEqual(each('已刊'))
    const { headers } = await askRoute(feedRoute('feed.xml'), {})
    expect(Number(headers.get(TURNS_AT))).toBeGreaterThan(Date.now())
    await endEmbargo(articleId)
    expect(await titles()).toEqual(each('延后', '已刊'))
    expect((await askRoute(feedRoute('feed.xml'), {})).headers.has(TURNS_AT)).toBe(false)
  })

  test('says first what was corrected, and when', async () => {
    const articleId = await liveArticle()
    expectOk(await as('reporter', startCorrection, { articleId }))
    await write('reporter', articleId, wholeContent({ correction: '原长度有误。' }))
    await walkOn(articleId, 5)
    await publish('third', articleId)
    const [item] = (await json()).items ?? []
    expect(item?.content_html).toMatch(/^<p><strong>更正<\/strong> .*原长度有误。/)
    expect(Date.parse(String(item?.date_modified))).toBeGreaterThan(Date.parse(String(item?.date_published)))
  })
})
