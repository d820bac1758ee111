import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { narrowed } from '#components/remarks/narrowed.ts'

test('of a rewritten line only what differs is suggested', () => {
  expect(narrowed('昨晚八点灯亮了。', '昨晚九点灯亮了。')).toEqual({ from: 2, to: 3, wording: '九' })
  expect(narrowed('灯亮了。', '灯全亮了。')).toEqual({ from: 0, to: 1, wording: '灯全' })
  expect(narrowed('灯亮了。', '路灯亮了。')).toEqual({ from: 0, to: 1, wording: '路灯' })
  expect(narrowed('灯灯亮了。', '灯亮了。')).toEqual({ from: 1, to: 2, wording: '' })
})

test('put in its place it gives the rewriting, whole characters and at least one of the line', () => {
  const text = fc.string({ unit: fc.constantFrom('灯', '亮', '𠮷', '𠮶', 'a'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(text, fc.oneof(text, fc.constant('')), (line, other) => {
      fc.pre(line !== other)
      const { from, to, wording } = narrowed(line, other)
      expect(line.slice(0, from) + wording + line.slice(to)).toBe(other)
      expect(from).toBeLessThan(to)
      expect(line.slice(from, to) + wording).not.toMatch(/\p{Surrogate}/u)
    }),
    { numRuns: 3_000 },
  )
})
