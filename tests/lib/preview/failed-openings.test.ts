import { expect, test } from '@jest/globals'
import { FailedOpenings } from '#lib/preview/failed-openings.ts'

test('an address that asked thirty times in vain is not asked for again until its quarter of an hour is over', () => {
  let now = 0
  const openings = new FailedOpenings(() => now)
  for (let tries = 0; tries < 30; tries += 1) {
    expect(openings.mayTry('198.51.100.7')).toBe(true)
    openings.failed('198.51.100.7')
  }
  expect(openings.mayTry('198.51.100.7')).toBe(false)
  expect(openings.mayTry('198.51.100.8')).toBe(true)
  now = 15 * 60_000
  expect(openings.mayTry('198.51.100.7')).toBe(true)
  openings.failed('198.51.100.7')
  expect(openings.mayTry('198.51.100.7')).toBe(true)
})

test('a crowd of addresses takes no more room than ten thousand', () => {
  const openings = new FailedOpenings(() => 0)
  for (let tries = 0; tries < 30; tries += 1) openings.failed('first')
  for (let address = 0; address < 10_000; address += 1) openings.failed(String(address))
  expect(openings.mayTry('first')).toBe(true)
})
