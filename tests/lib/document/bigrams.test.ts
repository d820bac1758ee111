import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { searchParts, searchPhrases } from '#lib/document/bigrams.ts'
import { sql } from '#tests/support/database.ts'

/** Whether PostgreSQL finds in a text what is searched. */
async function finds(text: string, search: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    'app',
    `select coalesce(bool_and(exists (select 1 from unnest($1::text[]) part where part::tsvector @@ phrase::tsquery)), true)
       as found from unnest($2::text[]) phrase`,
    [searchParts(text), searchPhrases(search)],
  )
  return row?.found ?? false
}

const han = fc.constantFrom(...'云汀市口袋公园开放的的的一二三臺灣發髮裡𠮷々')
const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/)
const between = fc.constantFrom('，', '。', ' ', '\n', '“', '”', '·', '（', '）')
const piece = fc.oneof(
  { weight: 6, arbitrary: han },
  { weight: 1, arbitrary: word },
  { weight: 2, arbitrary: between },
)
const LATIN = /[A-Za-z0-9]/

test('whatever stretch of a text is searched, from the beginning of a word on, the text is found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 60 }),
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      async (pieces, at, length) => {
        const text = pieces.join('')
        const characters = [...text]
        let from = characters.length === 0 ? 0 : at % characters.length
        while (from > 0 && LATIN.test(characters[from] ?? '') && LATIN.test(characters[from - 1] ?? ''))
          from -= 1
        const search = characters.slice(from, from + length).join('')
        expect([text, search, await finds(text, search)]).toEqual([text, search, true])
      },
    ),
    { numRuns: 300 },
  )
})

test('what is not in a text is not found, though each pair of it is', async () => {
  expect(await finds('口袋公园开放', '公园')).toBe(true)
  expect(await finds('口袋公园开放', '公放')).toBe(false)
  expect(await finds('公园开了，园公放了', '公园公放')).toBe(false)
  expect(await finds('口袋公园开放', '口袋 开放')).toBe(true)
  expect(await finds('口袋公园开放', '开放 夜市')).toBe(false)
})

test.each([
  ['traditional and simplified are one', '臺灣發展', '台湾发展'],
  ['full and half width are one', 'ＧＤＰ增长５％', 'gdp增长5'],
  ['large and small are one', 'iPhone 发布', 'IPHONE'],
  ['one character is the beginning of a pair, or stands last', '口袋公园', '园'],
  ['the last word may still be being typed', 'Beijing opens', 'beij'],
  ['a word and Chinese stand beside each other', '到2026年底', '2026年'],
])('%s', async (_rule, text, search) => {
  expect(await finds(text, search)).toBe(true)
})

test('a text too long for one tsvector is found across the seams of its parts', async () => {
  const text = Array.from({ length: 9_000 }, (_, number) =>
    String.fromCodePoint(0x4e00 + ((number * 7) % 5_000)),
  ).join('')
  expect(searchParts(text).length).toBeGreaterThan(1)
  for (let from = 7_850; from < 8_050; from += 7) {
    expect([from, await finds(text, text.slice(from, from + 100))]).toEqual([from, true])
  }
})

test('a character repeated more often than a tsvector counts is found with what comes after it', async () => {
  const text = `${'啊'.repeat(700)}吧`
  expect(await finds(text, '啊啊吧')).toBe(true)
})

test('a search without a letter or a digit asks for nothing, and quotes are no part of a word', () => {
  expect(searchPhrases(`'"\\ ， :* & ! | <->`)).toEqual([])
  expect(searchPhrases(`公园' | '夜市`)).toEqual([`'公园'`, `'夜市'`])
  expect(searchParts('')).toEqual([''])
})
