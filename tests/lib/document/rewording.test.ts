import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Body } from '#lib/document/body-types.ts'
import { type Content, contentSchema, emptyContent } from '#lib/document/content.ts'
import { countPassage, reword } from '#lib/document/rewording.ts'
import { plainText } from '#lib/document/text.ts'
import { anyContent } from '#tests/model/contents.ts'

const body: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '投资' },
        { type: 'text', text: '一千八百', marks: [{ type: 'bold' }] },
        { type: 'text', text: '万元，' },
        { type: 'hardBreak' },
        { type: 'text', text: '年底完工。' },
      ],
    },
    {
      type: 'blockquote',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: '年底前通车。' }] }],
            },
          ],
        },
      ],
    },
  ],
}
const content: Content = { ...emptyContent(), title: '大桥年底完工', body }

test('a passage is counted wherever it stands, over marks, never over two paragraphs', () => {
  expect(countPassage(content, '一千八百万元')).toBe(1)
  expect(countPassage(content, '年底完工')).toBe(2)
  expect(countPassage(content, '年底')).toBe(3)
  expect(countPassage(content, '完工。年底')).toBe(0)
  expect(countPassage({ ...content, title: '哈哈哈' }, '哈哈')).toBe(2)
})

test('a new wording takes the place of the passage alone, with the marks that its first character had', () => {
  const [first] = reword(content, [{ passage: '一千八百万元', wording: '一万八千万元' }])?.body.content ?? []
  expect(first).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: '投资' },
      { type: 'text', text: '一万八千万元', marks: [{ type: 'bold' }] },
      { type: 'text', text: '，' },
      { type: 'hardBreak' },
      { type: 'text', text: '年底完工。' },
    ],
  })
})

test('titles, lists in quotations and passages over a line break are reworded too', () => {
  const titled = reword(content, [{ passage: '大桥年底', wording: '大桥明年' }])
  expect(titled?.title).toBe('大桥明年完工')
  const listed = reword(content, [{ passage: '年底前通车', wording: '明年通车' }])
  expect(plainText(listed?.body ?? body)).toContain('明年通车。')
  const broken = reword(content, [{ passage: '万元，\n年底完工', wording: '万元，年底建成' }])
  expect(plainText(broken?.body ?? body)).toContain('一千八百万元，年底建成。')
})

test('a passage that is not there, or stands there twice, is reworded nowhere', () => {
  expect(reword(content, [{ passage: '年底完工', wording: '明年完工' }])).toBeNull()
  expect(reword(content, [{ passage: '隧道', wording: '大桥' }])).toBeNull()
  expect(reword(content, [{ passage: '', wording: '大桥' }])).toBeNull()
  // All or none: the first would have been possible.
  expect(
    reword(content, [
      { passage: '大桥年底', wording: '大桥明年' },
      { passage: '隧道', wording: '大桥' },
    ]),
  ).toBeNull()
})

test('a wording of nothing takes the passage out, and an emptied paragraph stays a paragraph', () => {
  const emptied = reword(content, [{ passage: '年底前通车。', wording: '' }])
  expect(contentSchema.safeParse(emptied).success).toBe(true)
  expect(plainText(emptied?.body ?? body)).not.toContain('通车')
})

test('whatever is reworded is a content still, and differs by exactly that passage', () => {
  fc.assert(
    fc.property(anyContent, fc.string({ maxLength: 5 }), (given, tail) => {
      const parsed = contentSchema.safeParse(given)
      fc.pre(parsed.success && countPassage(parsed.data, '正文') === 1)
      if (!parsed.success) return
      const wording = `改${tail.replace(/[^\p{L}\p{N}]/gu, '')}`
      const result = contentSchema.parse(reword(parsed.data, [{ passage: '正文', wording }]))
      const text = (all: Content) => `${all.title}\n${all.summary}\n${plainText(all.body)}`
      expect(text(result)).toBe(text(parsed.data).replace('正文', () => wording))
    }),
  )
})
