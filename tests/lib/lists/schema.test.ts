import { expect, test } from '@jest/globals'
import { addressOf, articleFilter, keyOfWord, queryOf, saveViewInput, wordOfKey } from '#lib/lists/schema.ts'

test('an address says the filter, and the filter the address', () => {
  const asked = {
    state: 'live',
    stage: 'second-review',
    channel: 'city',
    person: '3',
    from: '2026-11-02',
    to: '2026-11-03',
    urgent: '1',
    q: '口袋 公园',
    sort: 'waiting',
  }
  const filter = articleFilter.parse(asked)
  expect(filter).toEqual({ ...asked, person: 3 })
  expect(Object.fromEntries(new URLSearchParams(queryOf(filter)))).toEqual(asked)
  expect(addressOf(filter)).toBe(`/desk/articles?${queryOf(filter)}`)
  expect(addressOf({})).toBe('/desk/articles')
})

test('what an address says that is not understood is left out, each by itself', () => {
  const strange = {
    state: 'deleted',
    stage: '../edit',
    channel: ['city', 'news'],
    person: '0',
    from: '2026-02-30',
    to: 'tomorrow',
    urgent: 'yes',
    q: '   ',
    sort: 'random',
    page: '7',
  }
  expect(articleFilter.parse(strange)).toEqual({})
  expect(articleFilter.parse({ ...strange, state: 'draft' })).toEqual({ state: 'draft' })
  expect(articleFilter.parse({ q: '园'.repeat(500) }).q).toHaveLength(100)
})

test('a page goes on from a key that an address can carry', () => {
  for (const key of [
    { isUrgent: false, value: '', articleId: 12 },
    { isUrgent: true, value: '', articleId: 12 },
    { isUrgent: true, value: '1763884800000000', articleId: 12 },
  ]) {
    expect(keyOfWord(wordOfKey(key))).toEqual(key)
  }
  for (const word of ['', 'u', 'x12', '12-', '-12', '1-2-3', '9'.repeat(30)])
    expect([word, keyOfWord(word)]).toEqual([word, null])
})

test('of a view’s query nothing is kept that a list would not understand', () => {
  const { query } = saveViewInput.parse({ name: ' 今晚 ', query: 'state=live&evil=%3Cscript%3E&person=x' })
  expect(query).toEqual({ state: 'live' })
  expect(saveViewInput.safeParse({ name: '', query: '' }).success).toBe(false)
  expect(saveViewInput.safeParse({ name: '今\n晚', query: '' }).success).toBe(false)
})
