/** @jest-environment node */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticlePage } from '#components/site/article-page.tsx'
import { HomePage } from '#components/site/home-page.tsx'
import { LedgerPage } from '#components/site/ledger-page.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { NoticePage, WithdrawnPage } from '#components/site/notice-page.tsx'
import { bodySchema } from '#lib/document/body-schema.ts'
import type { Body } from '#lib/document/body-types.ts'
import { importText } from '#lib/document/import-text.ts'
import { paperSchema } from '#lib/paper/schema.ts'
import { arrangeFront } from '#lib/site/front.ts'
import type { LedgerEntry, Story } from '#lib/site/schema.ts'
import { everyNodeToTheLimit } from '#tests/lib/document/every-node.ts'
import { someUntidyBody } from '#tests/lib/document/some-body.ts'
import { article, beside, content, frame, story } from './an-article.ts'

// The judge is made elsewhere. Titles may be long, what comes from the same origin needs no integrity of its own, and
// which level a subhead has is its writer's affair.
const judge = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'long-title': 'off', 'require-sri': 'off', 'heading-level': 'off' },
})

function faultsOf(page: ReactElement): string[] {
  const html = `<!doctype html>${renderToStaticMarkup(page)}`
  const { results } = judge.validateStringSync(html)
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, offset }) => `${ruleId}: ${message} at ${html.slice(offset - 40, offset + 60)}`,
    ),
  )
}

const full = {
  ...frame,
  paper: paperSchema.parse({
    name: '三审日报',
    ...{ slogan: '字字有人签', organiser: '三审日报社', copyright: '© 三审日报社', address: '海棠路 8 号' },
    ...{
      icp: '云ICP备1号',
      police: '云公网安备 53010002000917号',
      licence: '531',
      licenceCategory: '采编发布',
    },
    ...{ reportPhone: '12377', reportEmail: 'a@example.com', reprintNotice: '不得转载。\n违者必究。' },
    partnerLinks: [{ name: '云汀新闻网', url: 'https://example.com/?a=1&b="<' }],
  }),
}

const stories: Story[] = Array.from({ length: 40 }, (_, index) => ({
  ...story,
  articleId: 100 - index,
  title: `${story.title} “${index}”`,
  cover: index % 3 ? story.cover : null,
  channelSlug: full.channels[index % 4]?.slug ?? '',
  firstPublishedAt: new Date(article.firstPublishedAt.getTime() - index * 9e6),
}))

const entries: LedgerEntry[] = (['correction', 'withdrawal'] as const).map((kind, index) => ({
  ...{ number: 9 - index, kind, articleId: 7, slug: '', title: kind === 'correction' ? '“题”<一>' : '' },
  ...{ note: '第一行。\n第二行 <b>。', at: article.publishedAt },
}))

const neighbour = { articleId: 6, slug: 'up', title: '“上”<一>篇' }
const around = {
  previous: neighbour,
  next: neighbour,
  related: stories.slice(0, 6),
  latest: stories.slice(6, 12),
}
const withBody = (body: Body) => (
  <ArticlePage frame={full} article={{ ...article, content: { ...content, body } }} beside={around} />
)

describe('valid HTML, says a judge from elsewhere,', () => {
  const pages = {
    'a full front page': <HomePage frame={full} front={arrangeFront(stories, full.channels)} />,
    'a front page with one story': <HomePage frame={frame} front={arrangeFront([story], frame.channels)} />,
    'an empty front page': <HomePage frame={frame} front={arrangeFront([], frame.channels)} />,
    'a report with everything around it': withBody(content.body),
    'a report alone': <ArticlePage frame={frame} article={article} beside={beside} />,
    'a channel': (
      <ListPage
        frame={full}
        title="城事"
        list="/channel/city"
        channel="city"
        near={[{ path: '/channel/port', name: '港口' }]}
        page={{ stories, more: true }}
      />
    ),
    'an older page without stories': (
      <ListPage frame={full} title="公园" list="/tag/a" before={7} page={{ stories: [], more: false }} />
    ),
    'the ledger of corrections': <LedgerPage frame={full} page={{ entries, more: true }} />,
    'an empty ledger': <LedgerPage frame={frame} page={{ entries: [], more: false }} />,
    'a page that there is not': <NoticePage frame={full} kind="missing" stories={stories.slice(0, 6)} />,
    'a page while the database is away': <NoticePage frame={frame} kind="away" />,
    'what was taken down': (
      <WithdrawnPage
        frame={full}
        article={{ kind: 'withdrawn', withdrawnAt: article.publishedAt, publicNote: '数据有误。\n致歉。' }}
        stories={stories.slice(0, 6)}
      />
    ),
  }

  test.each(Object.entries(pages))('is %s', (_name, page) => {
    expect(faultsOf(page)).toEqual([])
  })

  test('is a report with any body that can be kept', () => {
    fc.assert(
      fc.property(someUntidyBody, (input) => {
        expect(faultsOf(withBody(bodySchema.parse(input)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('is a report with every node and mark, nested to the limit', () => {
    expect(faultsOf(withBody(bodySchema.parse(everyNodeToTheLimit)))).toEqual([])
  })
})

test('a long report with everything around it is less than 15 KB to fetch', async () => {
  const { body } = importText(await readFile('tests/support/report.txt', 'utf8'), { title: content.title })
  const html = renderToStaticMarkup(withBody(body))
  expect(gzipSync(html).length).toBeLessThan(15 * 1024)
  expect(html.length).toBeGreaterThan(10_000)
})
