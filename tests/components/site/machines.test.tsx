/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticlePage } from '#components/site/article-page.tsx'
import { clipFacts } from '#components/site/clip-facts.ts'
import { HomePage } from '#components/site/home-page.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { WithdrawnPage } from '#components/site/notice-page.tsx'
import { arrangeFront } from '#lib/site/front.ts'
import { atomOf } from '#lib/site/machines/atom.ts'
import type { Feed, FeedItem } from '#lib/site/machines/feed.ts'
import { jsonFeedOf } from '#lib/site/machines/json-feed.ts'
import { newsObjectSchema } from '#lib/site/machines/news-object.ts'
import { ninjsOf } from '#lib/site/machines/ninjs.ts'
import { rssOf } from '#lib/site/machines/rss.ts'
import { article, beside, content, frame, story } from './an-article.ts'

const words = { credit: '林晓帆 摄', alt: '一艘渡轮' }
const bodyWithClips: typeof content.body = {
  type: 'doc',
  content: [
    {
      type: 'video',
      attrs: {
        ...{ sha256: 'c'.repeat(64), format: 'mp4', bytes: 9000, width: 640, height: 360, seconds: 3725 },
        ...{ poster: 'a'.repeat(64), posterWidth: 1920, posterHeight: 1080, caption: '渡轮靠岸。', ...words },
      },
    },
    {
      type: 'audio',
      attrs: { sha256: 'd'.repeat(64), format: 'mp3', bytes: 700, seconds: 9, caption: '', ...words },
    },
  ],
}

const hostile = '</script><script>alert(1)</script><!-- ]]> "\u2028'

function read(page: ReactElement) {
  const html = renderToStaticMarkup(page)
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
  const metas = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)]
  return {
    html,
    graphs: blocks.map(([, json]) => JSON.parse(json ?? '')['@graph']),
    meta: Object.fromEntries(metas.map(([, name, value]) => [name, value])),
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
  }
}

const report = (changes: Partial<typeof content> = {}) => (
  <ArticlePage
    frame={frame}
    article={{ ...article, slugs: ['parks'], content: { ...content, ...changes } }}
    beside={beside}
  />
)

test('a feed, its entries and the API carry the files of clips, each in its own words', () => {
  const clipped = { ...article, content: { ...content, body: bodyWithClips } }
  const clips = clipFacts('https://news.example', clipped)
  const item: FeedItem = {
    ...{
      id: 'https://news.example/article/7',
      url: 'https://news.example/article/7',
      title: 'x',
      summary: '',
    },
    ...{ html: '', authors: [], categories: [], image: null, clips, original: null },
    ...{ firstPublishedAt: frame.now, publishedAt: frame.now },
  }
  const feed: Feed = {
    ...{ title: 'x', description: '', publisher: 'x', copyright: '', updatedAt: frame.now, items: [item] },
    ...{ home: 'https://news.example/', self: 'https://news.example/feed.xml' },
  }
  const film = `https://news.example/media/${'c'.repeat(64)}.mp4`
  const rss = rssOf(feed)
  expect(rss).toContain(`<enclosure url="${film}" type="video/mp4" length="9000"/>`)
  expect(rss).toContain(`medium="video" fileSize="9000" duration="3725" width="640" height="360">`)
  expect(atomOf(feed)).toContain(`<link rel="enclosure" type="audio/mpeg"`)
  expect(JSON.parse(jsonFeedOf(feed)).items[0].attachments).toEqual([
    ...[
      {
        url: film,
        mime_type: 'video/mp4',
        title: '渡轮靠岸。',
        size_in_bytes: 9000,
        duration_in_seconds: 3725,
      },
    ],
    expect.objectContaining({ mime_type: 'audio/mpeg', duration_in_seconds: 9 }),
  ])
  const { associations } = ninjsOf({
    ...{ paper: frame.paper, article: clipped, uri: item.id, page: item.url, html: null },
    ...{ subjects: [], cover: [], clips },
  })
  expect(associations).toMatchObject([
    {
      name: 'clip-1',
      type: 'video',
      uri: film,
      renditions: [{ duration: 3725, sizeInBytes: 9000 }, { name: 'poster' }],
    },
    { name: 'clip-2', type: 'audio', by: '林晓帆 摄' },
  ])
  expect(newsObjectSchema.shape.associations.parse(associations)).toEqual(
    JSON.parse(JSON.stringify(associations)),
  )
})

describe('a report tells search engines', () => {
  test('what it is, who wrote it, when it appeared and what was corrected', () => {
    const { graphs, canonical } = read(report())
    expect(graphs).toHaveLength(1)
    expect(graphs[0][0]).toMatchObject({
      '@type': 'NewsArticle',
      mainEntityOfPage: 'https://news.example/article/7/parks',
      headline: content.title,
      alternativeHeadline: content.subtitle,
      datePublished: '2026-01-04T16:05:00.000Z',
      author: [
        { '@type': 'Person', jobTitle: '记者' },
        { '@type': 'Person', name: '江若水' },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: '三审日报', url: 'https://news.example/' },
      image: { url: `https://news.example/media/${'a'.repeat(64)}-1440.webp`, creditText: '林晓帆 摄' },
      articleSection: '城事',
      keywords: ['公园', '民生'],
      isAccessibleForFree: true,
      correction: [{ '@type': 'CorrectionComment', text: content.correction }],
    })
    expect(graphs[0][0].wordCount).toBeGreaterThan(20)
    expect(canonical).toBe('https://news.example/article/7/parks')
  })

  test('what is to be seen in motion and to be heard, how long it is, and where it is', () => {
    const { graphs } = read(report({ body: bodyWithClips }))
    const [{ video, audio }] = graphs[0]
    expect(video).toEqual([
      expect.objectContaining({
        ...{ '@type': 'VideoObject', name: '渡轮靠岸。', duration: 'PT62M5S', encodingFormat: 'video/mp4' },
        contentUrl: `https://news.example/media/${'c'.repeat(64)}.mp4`,
        thumbnailUrl: `https://news.example/media/${'a'.repeat(64)}-960.webp`,
        uploadDate: '2026-01-04T16:05:00.000Z',
      }),
    ])
    expect(audio).toEqual([
      expect.objectContaining({ '@type': 'AudioObject', name: content.title, duration: 'PT0M9S' }),
    ])
    expect(read(report()).graphs[0][0].video).toBeUndefined()
  })

  test('where it stands in the paper', () => {
    const { graphs } = read(report())
    expect(graphs[0][1].itemListElement.map(({ name }: { name: string }) => name)).toEqual([
      '首页',
      '城事',
      content.title,
    ])
  })

  test('whose text it is when it is a reprint', () => {
    const source = {
      ...{ kind: 'reprint' as const, name: '云汀新闻网', originalTitle: '原题' },
      ...{ author: '顾临', url: 'https://example.com/a' },
    }
    const { graphs } = read(report({ source, byline: [] }))
    expect(graphs[0][0].author).toEqual({ '@type': 'Person', name: '顾临' })
    expect(graphs[0][0].isBasedOn).toMatchObject({ name: '原题', url: 'https://example.com/a' })
  })

  test('nothing that could end its own block, whatever its words are', () => {
    const { html, graphs } = read(report({ title: hostile, summary: hostile, tags: [hostile] }))
    expect(graphs[0][0].headline).toBe(hostile)
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html).not.toContain('alert(1)</script>')
  })
})

describe('a link to it shows', () => {
  test('the drawn picture of a report that has no cover, and none while it is under embargo', () => {
    expect(read(report({ cover: null })).meta).toMatchObject({
      'og:image': 'https://news.example/article/7/share.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
    })
    const embargoed = { ...article, embargoUntil: new Date(), content: { ...content, cover: null } }
    const { meta, graphs } = read(<ArticlePage frame={frame} article={embargoed} beside={beside} />)
    expect(meta).toMatchObject({ robots: 'noindex', 'twitter:card': 'summary' })
    expect(meta).not.toHaveProperty('og:image')
    expect(graphs).toEqual([])
  })

  test('the cover of a report in the width of a card', () => {
    const { meta } = read(report())
    expect(meta).toMatchObject({
      'og:type': 'article',
      'og:locale': 'zh_CN',
      'og:image': `https://news.example/media/${'a'.repeat(64)}-1440.webp`,
      'og:image:width': '1440',
      'og:image:height': '960',
      'article:published_time': '2026-01-04T16:05:00.000Z',
      'twitter:card': 'summary_large_image',
    })
  })
})

test('the front page says who publishes the site', () => {
  const { graphs, canonical } = read(<HomePage frame={frame} front={arrangeFront([story], frame.channels)} />)
  expect(graphs[0].map((thing: { '@type': string }) => thing['@type'])).toEqual([
    'NewsMediaOrganization',
    'WebSite',
  ])
  expect(canonical).toBe('https://news.example/')
})

test('a list of a sub-channel says where it stands', () => {
  const { graphs } = read(
    <ListPage
      frame={frame}
      title="港口"
      list="/channel/port"
      above={[{ path: '/channel/economy', name: '经济' }]}
      page={{ stories: [story], more: false }}
    />,
  )
  expect(graphs[0][0].itemListElement).toMatchObject([
    { position: 1, item: 'https://news.example/' },
    { position: 2, item: 'https://news.example/channel/economy' },
    { position: 3, item: 'https://news.example/channel/port' },
  ])
})

test('what was taken down says nothing', () => {
  const withdrawn = { kind: 'withdrawn' as const, withdrawnAt: article.publishedAt, publicNote: '' }
  const { graphs, meta, canonical } = read(<WithdrawnPage frame={frame} article={withdrawn} />)
  expect(graphs).toEqual([])
  expect(canonical).toBeUndefined()
  expect(meta).toMatchObject({ robots: 'noindex' })
})
