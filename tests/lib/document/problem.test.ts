import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { CONTENT_PROBLEM_CODES, quoted } from '#lib/document/problem.ts'

type Words = Record<string, string> & { field: Record<string, string> }

function words(locale: string, code: string): string | undefined {
  const file = new URL(`../../../app/messages/${locale}.json`, import.meta.url)
  const { errors } = JSON.parse(readFileSync(file, 'utf8')) as { errors: Words }
  return errors.field[code] ?? errors[code]
}

test.each(CONTENT_PROBLEM_CODES)(
  '%s has words in both languages, with the same blanks to fill in',
  (code) => {
    const blanks = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()
    expect(words('zh-CN', code)).toBeTruthy()
    expect(words('en', code)).toBeTruthy()
    expect(blanks(words('zh-CN', code))).toEqual(blanks(words('en', code)))
  },
)

test('a message quotes a refused value shortly and without what would choke a log', () => {
  expect(quoted('x'.repeat(1000))).toHaveLength(60)
  expect(quoted(`${'x'.repeat(59)}😀`)).toBe('x'.repeat(59))
  expect(quoted('a\u0000b')).toBe('ab')
})
