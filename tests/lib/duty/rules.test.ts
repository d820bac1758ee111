import { expect, test } from '@jest/globals'
import { canKeepDuty, clockAt, dayAfter, dayAt, daysOf, mondayOf, turnTimes } from '#lib/duty/rules.ts'
import { actorOf, answer } from '#tests/support/article-state.ts'

test('a night’s duty ends on the next day', () => {
  expect(turnTimes('2026-11-30', { from: '18:00', to: '02:00' })).toEqual({
    startsAt: new Date('2026-11-30T10:00:00Z'),
    endsAt: new Date('2026-11-30T18:00:00Z'),
  })
  expect(turnTimes('2026-11-30', { from: '09:00', to: '18:00' }).endsAt).toEqual(
    new Date('2026-11-30T10:00:00Z'),
  )
  expect(turnTimes('2026-12-31', { from: '08:00', to: '08:00' }).endsAt).toEqual(
    new Date('2027-01-01T00:00:00Z'),
  )
})

test('days and clocks are the newsroom’s own', () => {
  expect(dayAt(new Date('2026-11-23T15:59:00Z'))).toBe('2026-11-23')
  expect(dayAt(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(clockAt(new Date('2026-11-23T16:05:00Z'))).toBe('00:05')
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
})

test('a week begins on its Monday', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(daysOf('2026-11-23').at(-1)).toBe('2026-11-29')
})

test('who keeps the people or the workflow keeps the roster', () => {
  expect(answer(canKeepDuty(actorOf('chief')))).toBe('yes')
  expect(answer(canKeepDuty({ ...actorOf('admin'), capabilities: ['draft', 'people'] }))).toBe('yes')
  expect(answer(canKeepDuty(actorOf('third')))).toBe('not-entitled')
})
