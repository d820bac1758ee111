/**
 * React renders on a server with what Node gives it: the page is made under its conditions and read in a DOM.
 *
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { describe, expect, test } from '@jest/globals'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticlePage } from '#components/site/article-page.tsx'
import { HomePage } from '#components/site/home-page.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { NoticePage, WithdrawnPage } from '#components/site/notice-page.tsx'
import { articleText } from '#lib/document/article-text.ts'
import { emptyContent } from '#lib/document/content.ts'
import type { Paper } from '#lib/paper/schema.ts'
import { arrangeFront } from '#lib/site/front.ts'
import type { LiveArticle, Story } from '#lib/site/schema.ts'
import { article, beside, content, frame, story } from './an-article.ts'

const open = (page: ReactElement) => new DOMParser().parseFromString(renderToStaticMarkup(page), 'text/html')
const show = (changes: Partial<LiveArticle> = {}, paper: Partial<Paper> = {}) =>
  open(
    <ArticlePage
      frame={{ ...frame, paper: { ...frame.paper, ...paper } }}
      article={{ ...article, ...changes }}
      beside={beside}
    />,
  )
const front = (...stories: Story[]) => (
  <HomePage frame={frame} front={arrangeFront(stories, frame.channels)} />
)
const textOf = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim()

describe('an article page', () => {
  test('has the headline as its only h1', () => {
    expect([...show().querySelectorAll('h1')].map(textOf)).toEqual([content.title])
  })

  test('says which revision and which hash its words are', () => {
    const { revision, hash } = show().querySelector('article')?.dataset ?? {}
    expect({ revision, hash }).toEqual({ revision: '12', hash: article.hash })
  })

  test('shows every word of the revision inside its article, in the order of the revision’s text', () => {
    const shown = textOf(show().querySelector('article')) ?? ''
    let from = 0
    for (const part of articleText(content).split('\n')) {
      const at = shown.indexOf(part.trim(), from)
      expect([part, at >= from]).toEqual([part, true])
      from = at + part.length
    }
  })

  test('shows its cover in the best format and width, with its place kept and its words under it', () => {
    const cover = show().querySelector('article figure')
    expect(textOf(cover)).toBe('图为公园一角。 林晓帆 摄')
    const [avif, image] = [cover?.querySelector('source'), cover?.querySelector('img')]
    const sha = 'a'.repeat(64)
    const widths = (format: string) =>
      [480, 960, 1440, 1920].map((width) => `/media/${sha}-${width}.${format} ${width}w`).join(', ')
    expect([avif?.type, avif?.srcset, image?.srcset]).toEqual(['image/avif', widths('avif'), widths('webp')])
    expect([image?.alt, image?.width, image?.height]).toEqual(['公园里的长椅', 1920, 1280])
    expect(image?.getAttribute('fetchpriority')).toBe('high')
    expect(show({ content: { ...content, cover: null } }).querySelector('figure')).toBeNull()
  })

  test('shows the signatures as one line, in a region named for them', () => {
    const region = show().querySelector('article section[aria-label="审签"]')
    expect(textOf(region)).toBe('编辑 周若溪 审读 顾明远 二审 陆景行 代 韩雨桐 三审 方正言')
  })

  test('names only the editors, where the paper prints no stages', () => {
    const region = show({}, { creditStyle: 'editors' }).querySelector('section[aria-label="审签"]')
    expect(textOf(region)).toBe('（责编：周若溪、顾明远）')
  })

  test('tells each correction with its time, and leads to them from its head', () => {
    const page = show()
    expect(textOf(page.querySelector('#correction'))).toBe(
      '更正2026年1月5日 17:00 原长度有误。本报更正与撤稿',
    )
    expect(page.querySelector('.times a')?.getAttribute('href')).toBe('#correction')
    expect(show({ corrections: [] }).querySelector('#correction, .times a')).toBeNull()
  })

  test('leads to its channels and its tags, each written as an address', () => {
    const page = show({ content: { ...content, tags: ['100% C/C++', '民生'] } })
    const links = (selector: string) =>
      [...page.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'))
    expect(links('.trail')).toEqual(['/', '/channel/city'])
    expect(links('.tags')).toEqual(['/tag/100%25%20C%2FC%2B%2B', '/tag/%E6%B0%91%E7%94%9F'])
  })

  test('has its address as words and as a QR code, and one canonical address', () => {
    const page = show()
    const address = 'https://news.example/article/7'
    expect(textOf(page.querySelector('.address'))).toBe(address)
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe('本文地址的二维码')
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address)
  })

  test('tells its time in Shanghai, and when it was corrected only if it was', () => {
    const times = (changes: Partial<LiveArticle> = {}) =>
      textOf(show({ corrections: [], ...changes }).querySelector('.times'))
    expect(times()).toBe('首次刊出 2026年1月5日 00:05')
    expect(times({ publishedAt: new Date('2026-01-05T09:00:00Z') })).toBe(
      '首次刊出 2026年1月5日 00:05 更新 2026年1月5日 17:00',
    )
  })

  test('names the source of a reprint and leads to it, but never to what is no web address', () => {
    const reprint = {
      kind: 'reprint',
      name: '江畔晚报',
      originalTitle: '夜市亮灯',
      author: '江若水',
    } as const
    const source = (url: string) =>
      show({ content: { ...content, source: { ...reprint, url } } }).querySelector('.source')
    expect(textOf(source('https://example.com/1'))).toBe(
      '来源：江畔晚报 原题：夜市亮灯 作者：江若水 查看原文',
    )
    expect(source('https://example.com/1')?.querySelector('a')?.rel).toBe('noopener nofollow')
    expect(source('javascript:alert(1)')?.querySelector('a')).toBeNull()
  })

  test('leaves out every part that the article does not have', () => {
    const bare = show({
      content: { ...emptyContent(), title: '标题' },
      ...{ channelName: '', channelSlug: '', corrections: [] },
    })
    expect(textOf(bare.querySelector('article'))).toBe(
      '标题首次刊出 2026年1月5日 00:05 0 字 · 约 1 分钟编辑 周若溪 审读 顾明远 二审 陆景行 代 韩雨桐 三审 方正言',
    )
  })
})

describe('lists', () => {
  test('show the signed short title on the home page and the title in a channel', () => {
    const titles = (page: ReactElement) => [...open(page).querySelectorAll('h2')].map(textOf)
    const channel = (
      <ListPage
        frame={frame}
        title="城事"
        list="/channel/city"
        channel="city"
        page={{ stories: [story], more: false }}
      />
    )
    expect(titles(front(story))).toEqual([story.shortTitle])
    expect(titles(channel)).toEqual([story.title])
  })

  test('fall back to the title where no short one was signed', () => {
    const page = open(front({ ...story, shortTitle: '' }))
    expect(textOf(page.querySelector('h2'))).toBe(story.title)
  })

  test('put no article element around what is not a whole article', () => {
    expect(open(front(story)).querySelector('article')).toBeNull()
  })

  test('say so when there is nothing', () => {
    expect(textOf(open(front()).querySelector('main'))).toBe('还没有刊出的报道。')
  })
})

describe('every page', () => {
  const withdrawn = {
    kind: 'withdrawn',
    withdrawnAt: article.publishedAt,
    publicNote: '数据有误，已撤下。',
  } as const
  const pages = {
    home: front(story),
    article: <ArticlePage frame={frame} article={article} beside={beside} />,
    missing: <NoticePage frame={frame} kind="missing" />,
    away: <NoticePage frame={frame} kind="away" />,
    failed: <NoticePage frame={frame} kind="failed" />,
    withdrawn: <WithdrawnPage frame={frame} article={withdrawn} />,
  }

  test.each(Object.entries(pages))(
    '%s: has no inline script, no style of its own, and one headline',
    (_name, page) => {
      const document = open(page)
      expect(document.querySelectorAll('style, [style], [onclick], [onload]')).toHaveLength(0)
      const scripts = [
        ...document.querySelectorAll<HTMLScriptElement>('script:not([type="application/ld+json"])'),
      ]
      expect(scripts.map(({ type, text }) => [type, text])).toEqual([
        ['', ''],
        ['module', ''],
      ])
      expect([...document.querySelectorAll('link[rel=stylesheet]')]).toHaveLength(1)
      expect(document.querySelectorAll('h1')).toHaveLength(1)
      expect(document.documentElement.lang).toBe('zh-CN')
      expect(document.title).toContain('三审日报')
    },
  )

  test('has the paper’s numbers under it, each leading to its register', () => {
    const numbers = {
      icp: '云ICP备1号',
      police: '云公网安备 53010002000917号',
      licence: '531',
      licenceCategory: '采编',
    }
    const links = [...show({}, numbers).querySelectorAll('.colophon .facts a')].map((link) => [
      textOf(link),
      link.getAttribute('href'),
    ])
    expect(links).toEqual([
      ['云ICP备1号', 'https://beian.miit.gov.cn/'],
      ['云公网安备 53010002000917号', 'https://beian.mps.gov.cn/#/query/webSearch?code=53010002000917'],
    ])
    expect(textOf(show({}, numbers).querySelector('.colophon'))).toContain('许可证：531（采编）')
    expect(show().querySelector('.colophon .facts')).toBeNull()
  })

  test('leads to the channels that are in use, and marks the one that is open, by its own name or its parent’s', () => {
    const [city] = frame.channels.filter(({ slug }) => slug === 'city')
    if (!city) throw new Error('no channel')
    const port = { ...city, slug: 'port', name: '港口', parentSlug: 'city' }
    const gone = { ...city, slug: 'gone', name: '旧闻', isRetired: true }
    const page = open(
      <ArticlePage
        frame={{ ...frame, channels: [...frame.channels, port, gone] }}
        article={{ ...article, channelSlug: 'port', channelName: '港口' }}
        beside={beside}
      />,
    )
    expect([...page.querySelectorAll('.channels a')].map(textOf)).toEqual([
      '首页',
      '要闻',
      '城事',
      '经济',
      '文化',
    ])
    expect(textOf(page.querySelector('.channels [aria-current]'))).toBe('城事')
  })

  test('withdrawn: says when and why, and nothing of the report', () => {
    expect(textOf(open(pages.withdrawn).querySelector('main'))).toBe(
      '这篇报道已撤下数据有误，已撤下。撤下时间 2026年1月5日 00:05回到首页',
    )
  })
})
