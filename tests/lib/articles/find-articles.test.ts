import { beforeEach, expect, test } from '@jest/globals'
import { findArticles } from '#lib/articles/find-articles.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { actor, begin, freshWorld, walkTo, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

const find = async (name: CastName, typed: string) =>
  (await findArticles(await actor(name), typed)).map(({ articleId }) => articleId)

test('an article is found by words of its title in any order, and by its number before all others', async () => {
  const lamps = await walkTo(1, wholeContent({ title: '海棠里的路灯修好了' }))
  const year = await walkTo(1, wholeContent({ title: `${lamps} 盏路灯` }))
  expect(await find('second', '路灯')).toEqual([year, lamps])
  expect(await find('second', '路灯 海棠')).toEqual([lamps])
  expect(await find('second', String(lamps))).toEqual([lamps, year])
  expect(await find('second', `#${year}`)).toEqual([year])
})

test('nobody finds what they may not know of', async () => {
  const draft = await begin('reporter', wholeContent({ title: '未送审的稿' }))
  expect(await find('reporter', '未送审')).toEqual([draft])
  expect(await find('editor', '未送审')).toEqual([draft])
  expect(await find('second', '未送审')).toEqual([])
  expect(await find('second', String(draft))).toEqual([])
  const known = await walkTo(1)
  expect(await find('reader', String(known))).toEqual([])
})

test('what PostgreSQL would read as a pattern, a number too large and nothing are taken as they stand', async () => {
  const odd = await walkTo(1, wholeContent({ title: '增长100%的背后' }))
  await walkTo(1, wholeContent({ title: '增长百分之百' }))
  expect(await find('second', '%')).toEqual([odd])
  expect(await find('second', '_\\')).toEqual([])
  expect(await find('second', '9999999999')).toEqual([])
  expect(await find('second', '  ')).toEqual([])
})
