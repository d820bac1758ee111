import { expect, test } from '@jest/globals'
import type { Inline } from '#lib/document/body-types.ts'
import { twoPartSubhead } from '#lib/document/subhead.ts'

test('a note is in one of the two parts wherever it stands, also before the first word and between the parts', () => {
  const note = { type: 'footnote', attrs: { note: '注' } } as const
  const words = (text: string) => ({ type: 'text', text }) as const
  const notesIn = (nodes: Inline[]) => {
    const parts = twoPartSubhead(nodes)
    return [parts?.first, parts?.second].map((part) => part?.filter(({ type }) => type === 'footnote').length)
  }
  expect(notesIn([note, words('强基固本 跑起来')])).toEqual([1, 0])
  expect(notesIn([words('强基固本'), note, words(' 跑起来')])).toEqual([1, 0])
  expect(notesIn([words('强基固本 '), note, words(' 跑起来')])).toEqual([0, 1])
  expect(notesIn([words('强基固本 '), note, words('跑起来'), note])).toEqual([0, 2])
})
