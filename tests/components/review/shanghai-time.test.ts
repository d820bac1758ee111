import { expect, test } from '@jest/globals'
import { fromShanghai } from '#components/review/shanghai-time.ts'

test.each([
  ['2026-11-24T08:00', '2026-11-24T00:00:00.000Z'],
  ['2026-07-01T00:30', '2026-06-30T16:30:00.000Z'],
  ['2026-11-24T08:00:30', '2026-11-24T00:00:30.000Z'],
])('%s on the newsroom’s clock is %s', (field, instant) => {
  expect(new Date(fromShanghai(field) ?? '').toISOString()).toBe(instant)
})

test.each(['', 'tomorrow', '2026-11-24', '2026-11-24T08:00Z'])('%j is no time', (field) => {
  expect(fromShanghai(field)).toBeNull()
})
