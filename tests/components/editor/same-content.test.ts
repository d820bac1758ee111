import { expect, test } from '@jest/globals'
import { sameContent } from '#components/editor/same-content.ts'
import { emptyContent } from '#lib/document/content.ts'

const content = { ...emptyContent(), title: '口袋公园', tags: ['公园'] }

test('the order of keys, spaces around a line and a tag said twice make no other content', () => {
  const { title, ...rest } = content
  expect(sameContent(content, { ...rest, title: ` ${title} `, tags: ['公园', '公园'] })).toBe(true)
})

test('one other character makes another content', () => {
  expect(sameContent(content, { ...content, title: '口袋公园。' })).toBe(false)
})

test('what is no content is the same as nothing', () => {
  expect(sameContent(null, null)).toBe(false)
  expect(sameContent(content, { title: '口袋公园' })).toBe(false)
})
