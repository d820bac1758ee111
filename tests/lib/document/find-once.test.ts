import { expect, test } from '@jest/globals'
import { findOnce } from '#lib/document/anchor/find-once.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'

const content: Content = {
  ...emptyContent(),
  title: '大桥年底完工',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '投资' },
          { type: 'text', text: '一千八百', marks: [{ type: 'bold' }] },
          { type: 'footnote', attrs: { note: '据市发改委' } },
          { type: 'text', text: '万元，年底通车。' },
        ],
      },
    ],
  },
}

test('a passage is found over marks and over a note, in a title and in the body', () => {
  expect(findOnce(content, '资一千八百万元')).toEqual({ at: 'body.0', from: 1, to: 9 })
  expect(findOnce(content, '完工')).toEqual({ at: 'title', from: 4, to: 6 })
})

test('what stands twice, nowhere or is empty has no one place', () => {
  for (const words of ['年底', '大桥通车', '']) expect(findOnce(content, words)).toBeNull()
})
