import { beforeEach, expect, test } from '@jest/globals'
import { saveDraft } from '#lib/review/save-draft.ts'
import { as, begin, freshWorld, stateOf, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

test('a save whose answer was lost is sent again and finds itself; other words on an old version are refused', async () => {
  const articleId = await begin('reporter')
  const content = wholeContent({ title: '第二稿' })
  const first = await as('reporter', saveDraft, { articleId, version: 1, content })
  // The order of keys is no other text.
  const again = Object.fromEntries(Object.entries(content).reverse())
  expect(await as('reporter', saveDraft, { articleId, version: 1, content: again })).toEqual(first)
  expect((await stateOf(articleId)).draft.version).toBe(2)
  const other = wholeContent({ title: '第三稿' })
  expect(await as('reporter', saveDraft, { articleId, version: 1, content: other })).toEqual({
    ok: false,
    refusal: { code: 'stale' },
  })
})
