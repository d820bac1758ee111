import { describe, expect, test } from '@jest/globals'
import { Fragment, Slice } from '@tiptap/pm/model'
import { isSoundSlice } from '#components/editor/bring-in/sound-slice.ts'
import { documentSchema } from '#lib/document/schema.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const cell = (text: string, attrs = {}) => ({ type: 'tableCell', attrs, content: [paragraph(text)] })
const table = (...rows: object[][]) => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
})
const list = (...content: object[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })
const slice = (open: [number, number], ...nodes: object[]) =>
  new Slice(Fragment.fromJSON(documentSchema, nodes), ...open)

describe('a piece of a text is sound', () => {
  test.each<[string, Slice]>([
    ['of nothing', Slice.empty],
    ['of words out of a paragraph', slice([1, 1], paragraph('渡'))],
    ['cut out of two entries of a list', slice([3, 2], list(paragraph('渡')), paragraph('口'))],
    ['that begins with a list in an entry', slice([2, 3], list(list(paragraph('渡'))))],
    ['of some cells', slice([1, 1], table([cell('渡'), cell('口')], [cell('船')]))],
    ['of a whole table', slice([0, 0], table([cell('渡'), cell('口')], [cell('船', { colspan: 2 })]))],
  ])('%s', (_, piece) => {
    expect(isSoundSlice(piece)).toBe(true)
  })
})

describe('what any page may call a piece of a text is none', () => {
  test.each<[string, Slice]>([
    [
      'a whole table with a gap',
      slice([0, 0], paragraph('前'), table([cell('渡'), cell('口')], [cell('船')])),
    ],
    ['a cell that reaches under its table', slice([0, 0], table([cell('渡', { rowspan: 500 })]))],
    ['a cell with a measure that none has', slice([3, 3], table([cell('渡', { colspan: -1 })]))],
    ['an entry of a list that begins with none of its own', slice([0, 0], list(list(paragraph('渡'))))],
    [
      'a box in a cell',
      slice([1, 1], {
        type: 'tableRow',
        content: [
          {
            type: 'tableCell',
            content: [{ type: 'factBox', attrs: { title: '' }, content: [paragraph('渡')] }],
          },
        ],
      }),
    ],
    [
      'a link that runs something',
      slice([1, 1], {
        type: 'paragraph',
        content: [{ type: 'text', text: '渡', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
      }),
    ],
  ])('%s', (_, piece) => {
    expect(isSoundSlice(piece)).toBe(false)
  })
})
