import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { readReleases } from '#lib/publishing/queries.ts'
import {
  actor,
  begin,
  cancel,
  freshWorld,
  liveArticle,
  publish,
  schedule,
  walkOn,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

test('every release is kept, the newest first, with how it ended', async () => {
  const articleId = await liveArticle()
  expectOk(
    await write('reporter', articleId, wholeContent({ title: '更正后的题', correction: '人数有误。' })),
  )
  await walkOn(articleId, 5)
  expectOk(await publish('chief', articleId))
  expectOk(await withdraw('second', articleId))
  const { releases } = (await readReleases(await actor('reporter'), articleId)) ?? {}
  expect(releases).toMatchObject([
    {
      revision: 2,
      publishedBy: '程以宁',
      endedAs: 'withdrawn',
      withdrawal: { by: '韩雨桐', reason: '事实有误', publicNote: '本报已撤下这篇报道。' },
    },
    { revision: 1, publishedBy: '方正言', endedAs: 'superseded', withdrawal: null },
  ])
})

test('a release that waits says when and by whom, until it is cancelled', async () => {
  const articleId = await walkTo(5)
  const at = new Date(Date.now() + 3_600_000)
  expectOk(await schedule('third', articleId, at))
  const waiting = async () => (await readReleases(await actor('reporter'), articleId))?.waiting
  expect(await waiting()).toEqual({ at: at.toISOString(), by: '方正言', embargoUntil: null, heldBack: null })
  expectOk(await cancel('chief', articleId))
  expect(await waiting()).toBeNull()
})

test('who may not know of an article may not know of its releases', async () => {
  expect(await readReleases(await actor('second'), await begin('reporter'))).toBeNull()
  expect(await readReleases(await actor('reader'), await liveArticle())).toBeNull()
})
