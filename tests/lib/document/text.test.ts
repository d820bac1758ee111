import { expect, test } from '@jest/globals'
import { articleText } from '#lib/document/article-text.ts'
import type { Body } from '#lib/document/body-types.ts'
import { emptyContent } from '#lib/document/content.ts'
import { paragraphs, plainText, subheads } from '#lib/document/text.ts'

const body: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '以水为脉 老河道' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '汐河', marks: [{ type: 'bold' }] },
        { type: 'text', text: '全长37公里。' },
        { type: 'hardBreak' },
        { type: 'text', text: '一路向南。' },
      ],
    },
    { type: 'paragraph' },
    { type: 'horizontalRule' },
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: '桥' }] },
            {
              type: 'blockquote',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: '引文' }] }],
            },
          ],
        },
      ],
    },
  ],
}

test('plain text has a line for each paragraph and subhead, and for each break', () => {
  expect(plainText(body)).toBe('以水为脉 老河道\n汐河全长37公里。\n一路向南。\n桥\n引文')
})

test('paragraphs and subheads are told apart, wherever they stand', () => {
  expect(paragraphs(body)).toEqual(['汐河全长37公里。\n一路向南。', '桥', '引文'])
  expect(subheads(body)).toEqual(['以水为脉 老河道'])
})

test("an article's text is everything that its reader reads, in order", () => {
  const content = {
    ...emptyContent(),
    kicker: '引题',
    title: '标题',
    shortTitle: '首页题',
    byline: [{ role: '记者', name: '林晓帆' }],
    source: {
      kind: 'reprint',
      name: '云汀日报',
      originalTitle: '原题',
      author: '某某',
      url: 'https://a.example',
    },
    cover: {
      ...{ sha256: 'a'.repeat(64), width: 1920, height: 1280 },
      ...{ caption: '图为公园一角。', credit: '林晓帆 摄', alt: '公园里的长椅' },
    },
    dateline: '本报云汀讯',
    body,
    correction: '更正。',
  } as const
  expect(articleText({ ...content, byline: [...content.byline], tags: ['河'] }).split('\n')).toEqual([
    '引题',
    '标题',
    '记者 林晓帆',
    '云汀日报',
    '原题',
    '某某',
    '图为公园一角。',
    '林晓帆 摄',
    '本报云汀讯',
    ...plainText(body).split('\n'),
    '河',
    '更正。',
  ])
})
