import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { readArticle } from '#lib/review/read-article.ts'
import {
  actor,
  approve,
  begin,
  freshWorld,
  lend,
  liveArticle,
  sendBack,
  stateOf,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

test('nobody but its author and the editors knows of an article that was never submitted', async () => {
  const articleId = await begin('reporter')
  expect(await readArticle(await actor('reporter'), articleId)).toMatchObject({
    revision: null,
    record: null,
  })
  expect(await readArticle(await actor('second'), articleId)).toBeNull()
  expect(await readArticle(await actor('reader'), await liveArticle())).toBeNull()
})

test('while the author rewrites what came back, others read it as it was last submitted', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, wholeContent({ title: '还没有写完' })))
  const view = await readArticle(await actor('second'), articleId)
  expect(view?.draft).toBeNull()
  expect(view?.revision).toMatchObject({ number: 1, content: { title: '口袋公园开放' } })
})

test('the words on a page and the hash of its buttons are of one moment', async () => {
  const articleId = await walkTo(2)
  expectOk(await write('reviewer', articleId, wholeContent({ title: '审读改过的题' })))
  const view = await readArticle(await actor('reviewer'), articleId)
  expect(view?.draft?.hash).toBe(view?.state.draft.hash)
  expect(view?.draft?.content.title).toBe('审读改过的题')
  expect(view?.revision?.hash).not.toBe(view?.draft?.hash)
})

test('the record keeps what fell, with the return that took it back, and who signed anew', async () => {
  const articleId = await walkTo(3)
  expectOk(await sendBack('second', articleId, 2))
  const delegationId = await lend('reviewer', 'admin')
  expectOk(await approve('admin', articleId, { delegationId }))
  const { record } = (await readArticle(await actor('reporter'), articleId)) ?? {}
  expect(record?.stages.map(({ stage, standing }) => [stage.nameZh, standing])).toEqual([
    ['编辑', 'signed'],
    ['审读', 'signed'],
    ['二审', 'open'],
    ['三审', 'waits'],
  ])
  expect(record?.stages[1]?.signatures).toMatchObject([
    { signedAs: '沈砚秋', voided: { by: '韩雨桐', reason: 'facts' } },
    { signedAs: '贺立新 代 沈砚秋', voided: null },
  ])
  expect(record?.submissions).toMatchObject([{ by: '林晓帆', revision: 1 }])
})

test('a round that has ended says how, and by whom', async () => {
  const articleId = await liveArticle()
  const view = await readArticle(await actor('reporter'), articleId)
  expect(view).toMatchObject({ wasLive: true, record: { closedAs: 'published', closed: { by: '方正言' } } })
  expect((await stateOf(articleId)).round).toBeNull()
})
