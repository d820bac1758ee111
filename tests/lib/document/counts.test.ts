import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import { countBody, countLines, countText } from '#lib/document/counts.ts'
import { someUntidyBody } from './some-body.ts'

describe('字数 as Word counts it', () => {
  test.each([
    ['', 0],
    ['你好，世界。', 6],
    ['Hello, world!', 2],
    ['汐河全长37公里', 7],
    ['增长5.6%，达到8,800份', 8],
    ['他说“don’t stop”。', 7],
    ['云汀——一座城……', 9],
    ['𠮷野', 2],
    ['以水为脉　老河道', 7],
    ['AI辅助Python3编程', 6],
  ])('%j: %d', (text, words) => {
    expect(countText(text).words).toBe(words)
  })
})

test('Han alone leaves out marks, figures and Latin', () => {
  expect(countText('“汐河”全长37公里，Yunting。').han).toBe(6)
})

test('characters are counted with spaces and without, line ends never', () => {
  expect(countText('a b\n汐　河')).toMatchObject({ characters: 4, charactersAndSpaces: 6 })
})

test('four hundred characters are read in a minute, one more takes another', () => {
  expect(countText('字'.repeat(400)).minutes).toBe(1)
  expect(countText('字'.repeat(401)).minutes).toBe(2)
  expect(countText('word '.repeat(480)).minutes).toBe(2)
  expect(countText('').minutes).toBe(1)
})

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})

test('a column of eighteen characters: a paragraph begins two characters in, half-width takes half', () => {
  const lines = (...texts: string[]) => countLines({ type: 'doc', content: texts.map(paragraph) }, 18)
  expect(lines('字'.repeat(16))).toBe(1)
  expect(lines('字'.repeat(17))).toBe(2)
  expect(lines('a'.repeat(32))).toBe(1)
  expect(lines('字', '字')).toBe(2)
})

test('a subhead is not indented', () => {
  const heading = {
    type: 'heading' as const,
    attrs: { level: 2 as const },
    content: paragraph('字'.repeat(18)).content,
  }
  expect(countLines({ type: 'doc', content: [heading] }, 18)).toBe(1)
})

const someLine = fc.string({ unit: fc.constantFrom(...'城市，。“”’ab1 　—…·𠮷') })

test('no count of a part is more than that of the whole', () => {
  fc.assert(
    fc.property(someLine, (text) => {
      const { words, han, characters, charactersAndSpaces } = countText(text)
      expect(han).toBeLessThanOrEqual(words)
      expect(words).toBeLessThanOrEqual(characters)
      expect(characters).toBeLessThanOrEqual(charactersAndSpaces)
    }),
  )
})

test('lines add up: two texts one under the other count what they count apart', () => {
  fc.assert(
    fc.property(someLine, someLine, (one, other) => {
      expect(countText(`${one}\n${other}`).words).toBe(countText(one).words + countText(other).words)
    }),
  )
})

test('every document can be counted, and a narrower column has no fewer lines', () => {
  fc.assert(
    fc.property(someUntidyBody, (untidy) => {
      const read = readBody(untidy)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const { words, minutes } = countBody(read.body)
      expect(minutes).toBeGreaterThanOrEqual(words / 400)
      expect(minutes).toBeLessThanOrEqual(1 + words / 240)
      expect(countLines(read.body, 10)).toBeGreaterThanOrEqual(countLines(read.body, 20))
    }),
  )
})
