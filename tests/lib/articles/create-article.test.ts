import { beforeEach, expect, test } from '@jest/globals'
import { createArticle } from '#lib/articles/create-article.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import { as, freshWorld, wholeContent, write } from '#tests/support/world.ts'

beforeEach(freshWorld)

const begunAs = '1234-5678-9012-3456'
const begin = (title: string, who: 'reporter' | 'editor' = 'reporter') =>
  as(who, createArticle, { begunAs, content: wholeContent({ title }) })

test('a first save whose answer was lost is sent again, and begins no second article', async () => {
  const first = expectOk(await begin('大雨'))
  const again = expectOk(await begin('大雨将至'))
  expect(again).toMatchObject({ articleId: first.articleId, version: 2 })
  expect(await sql('app', `select content->>'title' as title from draft`)).toEqual([{ title: '大雨将至' }])
  expect(await sql('app', `select name from audit_event`)).toEqual([{ name: 'article.created' }])
})

test('the same words sent twice at once are one article', async () => {
  const both = await Promise.all([begin('大雨'), begin('大雨')])
  const ids = both.map((one) => expectOk(one).articleId)
  expect(ids[0]).toBe(ids[1])
})

test('what somebody has written in it meanwhile is not written over', async () => {
  const { articleId } = expectOk(await begin('大雨'))
  expectOk(await write('editor', articleId, wholeContent({ title: '编辑改过的' })))
  expect(await begin('大雨将至')).toMatchObject({ refusal: { code: 'stale' } })
})

test('what another person calls the same is another article', async () => {
  const mine = expectOk(await begin('大雨'))
  const theirs = expectOk(await begin('大雨', 'editor'))
  expect(theirs.articleId).not.toBe(mine.articleId)
})
