import { beforeEach, expect, test } from '@jest/globals'
import { readPlace } from '#lib/lists/read-place.ts'
import { expectOk } from '#lib/platform/command.ts'
import { claimArticle } from '#lib/review/claim-article.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { actor, approve, as, begin, freshWorld, submit, walkTo } from '#tests/support/world.ts'

beforeEach(freshWorld)

const placeOf = async (name: CastName, articleId: number) => {
  const { at, count, previous, next } = await readPlace(await actor(name), articleId)
  return [at, count, previous?.articleId ?? null, next?.articleId ?? null]
}

test('a queue is walked in its own order, and behind the last one begins anew', async () => {
  const [first, second, third] = [await walkTo(2), await walkTo(2), await walkTo(2)]
  await walkTo(3)
  expect(await placeOf('reviewer', first)).toEqual([1, 3, null, second])
  expect(await placeOf('reviewer', second)).toEqual([2, 3, first, third])
  expect(await placeOf('reviewer', third)).toEqual([3, 3, second, first])
  expectOk(await as('editor', markUrgent, { articleId: third, urgent: true }))
  expect(await placeOf('reviewer', third)).toEqual([1, 3, null, first])
})

test('what others have before them, what one wrote and what was signed meanwhile is passed over', async () => {
  const [first, held, last] = [await walkTo(2), await walkTo(2), await walkTo(2)]
  const own = await begin('reviewer')
  expectOk(await submit('reviewer', own))
  expectOk(await approve('editor', own))
  expectOk(await as('reviewer2', claimArticle, { articleId: held, position: 2 }))
  expect(await placeOf('reviewer', first)).toEqual([1, 2, null, last])
  // Whoever stands at one of these still finds the way on.
  expect(await placeOf('reviewer', held)).toEqual([null, 2, first, last])
  expect(await placeOf('reviewer', own)).toEqual([null, 2, last, first])
  expect(await placeOf('reviewer2', held)).toEqual([2, 4, first, last])
  expectOk(await approve('reviewer', last))
  expect(await placeOf('reviewer', first)).toEqual([1, 1, null, null])
})

test('from an article that lies with nobody of theirs, the first that waits for a person comes next', async () => {
  const [atEdit, atReview] = [await walkTo(1), await walkTo(2)]
  const signed = await walkTo(3)
  const draft = await begin('reporter')
  expect(await placeOf('reviewer', signed)).toEqual([null, 1, null, atReview])
  expect(await placeOf('chief', draft)).toEqual([null, 3, null, atEdit])
  expect(await placeOf('reporter', signed)).toEqual([null, 0, null, null])
  expect(await placeOf('reader', signed)).toEqual([null, 0, null, null])
})
