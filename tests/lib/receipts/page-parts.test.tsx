import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticlePage } from '#components/site/article-page.tsx'
import { FeedContent } from '#components/site/feed-content.tsx'
import { bodySchema } from '#lib/document/body-schema.ts'
import type { Content } from '#lib/document/content.ts'
import { nodesOf } from '#lib/document/text.ts'
import { bodyParts } from '#lib/receipts/body-parts.ts'
import { differenceOf, missingIn } from '#lib/receipts/compare-parts.ts'
import { expectedParts, LABELS, reportIn, shownParts } from '#lib/receipts/page-parts.ts'
import { readMarkup } from '#lib/receipts/read-markup.ts'
import { shownBody } from '#lib/receipts/shown-body.ts'
import { absoluteHtml } from '#lib/site/machines/absolute-html.ts'
import { article, beside, content, frame } from '#tests/components/site/an-article.ts'
import { everyNodeToTheLimit } from '#tests/lib/document/every-node.ts'
import { someUntidyBody } from '#tests/lib/document/some-body.ts'

const someBody = someUntidyBody.map((untidy) => bodySchema.parse(untidy))
const everyNode = bodySchema.parse(everyNodeToTheLimit)
const corrections = article.corrections.map(({ note }) => note)
const reprint = {
  kind: 'reprint' as const,
  name: '某社',
  originalTitle: '原来的题目',
  author: '甲',
  url: 'https://example.com/一',
}

/** The page as its readers get it. */
const pageOf = (changes: Partial<Content> = {}) =>
  renderToStaticMarkup(
    <ArticlePage
      frame={frame}
      article={{ ...article, content: { ...content, ...changes } }}
      beside={beside}
    />,
  )

/** The page with `from` in its report become `to`. */
const changed = (from: string, to: string) => {
  const [before, report = ''] = pageOf().split(/(?=<article class="report")/)
  return before + report.replace(from, to)
}

const differenceFrom = (html: string, changes: Partial<Content> = {}) => {
  const report = reportIn(readMarkup(html))
  if (!report) throw new Error('there is no report on the page')
  return differenceOf(
    expectedParts({ ...content, ...changes }, corrections, frame.origin),
    shownParts(report, frame.origin),
  )
}

describe('the text of a page', () => {
  test('is that of the signed content, whatever it has in it', () => {
    expect(differenceFrom(pageOf())).toBeNull()
    expect(
      differenceFrom(pageOf({ body: everyNode, source: reprint }), { body: everyNode, source: reprint }),
    ).toBeNull()
    fc.assert(
      fc.property(someBody, (body) => {
        expect(differenceFrom(pageOf({ body }), { body })).toBeNull()
      }),
    )
  })

  test('differs from a content in which a single character is another, wherever it stands', () => {
    fc.assert(
      fc.property(someBody, fc.nat(), fc.nat(), (body, which, where) => {
        const other = structuredClone(body)
        const holders = charactersOf(other)
        fc.pre(holders.length > 0)
        const holder = holders[which % holders.length] as Holder
        const text = holder.get()
        const at = where % text.length
        holder.set(`${text.slice(0, at)}${text[at] === '甲' ? '乙' : '甲'}${text.slice(at + 1)}`)
        expect(differenceFrom(pageOf({ body: other }), { body })).not.toBeNull()
      }),
    )
  })

  test.each([
    ['kicker', { kicker: '民生实事回头着' }],
    ['title', { title: '口袋公园<二十七>处 & 更多' }],
    ['subtitle', { subtitle: '从“边角地”到“会客室”' }],
    ['byline', { byline: [{ role: '记者', name: '别人' }] }],
    ['source', { source: reprint }],
    ['cover', { cover: { ...(content.cover as NonNullable<Content['cover']>), credit: '林晓凡 摄' } }],
    ['cover', { cover: { ...(content.cover as NonNullable<Content['cover']>), sha256: 'b'.repeat(64) } }],
    ['cover', { cover: null }],
    ['summary', { summary: '步行十五分钟可达。' }],
    ['dateline', { dateline: '本报迅' }],
    ['body', { body: everyNode }],
    ['ai', { ai: '' }],
    ['tags', { tags: ['公园'] }],
  ] as [string, Partial<Content>][])('names the %s where it is another', (place, changes) => {
    expect(differenceFrom(pageOf(changes))).toMatchObject({ place })
  })

  test('names the correction where its note is another', () => {
    const html = changed('原长度有误。', '原长度无误。')
    expect(differenceFrom(html)).toEqual({
      ...{ place: 'correction', index: 1 },
      ...{ expected: '原长度有误。', found: '原长度无误。' },
    })
  })

  test('says what ought to be read and what is, around the first character that differs', () => {
    const html = changed('清晨六点半', '清晨七点半')
    expect(differenceFrom(html)).toEqual({
      ...{ place: 'body', index: 1 },
      ...{ expected: '清晨六点半，公园开门。', found: '清晨七点半，公园开门。' },
    })
  })

  test('differs where somebody put words into the page that nobody signed', () => {
    for (const [at, more] of [
      ['<div class="body">', '<div class="body">夹带'],
      ['<div class="body">', '<div class="body"><div>夹带</div>'],
      ['</header>', '<p class="promotion">夹带</p></header>'],
      ['</h1>', '</h1>夹带'],
    ] as const) {
      expect(differenceFrom(changed(at, more))).not.toBeNull()
    }
  })
})

describe('a body in a feed', () => {
  test('is found whole among what stands around it, and missed when a character is another', () => {
    const feedOf = (body: Content['body']) =>
      absoluteHtml(
        renderToStaticMarkup(
          <FeedContent frame={frame} article={{ ...article, content: { ...content, body } }} />,
        ),
        `${frame.origin}/article/7`,
      )
    const shown = (body: Content['body']) => shownBody(readMarkup(feedOf(body)).children, frame.origin)
    expect(missingIn(bodyParts(everyNode, frame.origin), shown(everyNode))).toBeNull()
    expect(missingIn(bodyParts(content.body, frame.origin), shown(content.body))).toBeNull()
    expect(missingIn(bodyParts(everyNode, frame.origin), shown(content.body))).not.toBeNull()
    fc.assert(
      fc.property(someBody, (body) => {
        expect(missingIn(bodyParts(body, frame.origin), shown(body))).toBeNull()
      }),
    )
  })
})

test('what stands before the facts of a reprint is what the pages say', () => {
  const { words } = frame
  expect(LABELS).toEqual({
    source: words('source', { name: '' }),
    originalTitle: words('originalTitle', { title: '' }),
    originalAuthor: words('originalAuthor', { name: '' }),
  })
})

type Holder = { get(): string; set(text: string): void }

/** Wherever a body has characters for its readers. */
function charactersOf(body: Content['body']): Holder[] {
  const held = (object: Record<string, unknown>, key: string): Holder => ({
    get: () => String(object[key]),
    set: (text) => {
      object[key] = text
    },
  })
  return [...nodesOf(body)]
    .flatMap((node) => {
      if (node.type === 'text') return [held(node, 'text')]
      // A pull quote that says nothing is not shown, whoever said it.
      if (node.type === 'pullQuote' && !node.content) return []
      const attrs = ('attrs' in node ? node.attrs : {}) as Record<string, unknown>
      return ['caption', 'credit', 'alt', 'by', 'title', 'note']
        .filter((key) => typeof attrs[key] === 'string')
        .map((key) => held(attrs, key))
    })
    .filter((holder) => holder.get() !== '')
}
