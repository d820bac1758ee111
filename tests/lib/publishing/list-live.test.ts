import { beforeEach, expect, test } from '@jest/globals'
import { listLive } from '#lib/publishing/list-live.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { actor, freshWorld, liveArticle, walkTo, wholeContent, withdraw } from '#tests/support/world.ts'

beforeEach(freshWorld)

const list = async (name: CastName, words = '', first = 0) =>
  (await listLive(await actor(name), { words, first }))?.map(({ articleId }) => articleId)

test('those who may take down see what readers have, the newest first, the page’s own before all', async () => {
  const older = await liveArticle(wholeContent({ title: '雨水花园建成' }))
  const newer = await liveArticle(wholeContent({ title: '夜市重开' }))
  await walkTo(5, wholeContent({ title: '夜市还没刊出' }))
  expect(await list('second')).toEqual([newer, older])
  expect(await list('second', '', older)).toEqual([older, newer])
  expect(await list('chief', '夜市')).toEqual([newer])
  expect(await list('chief', '夜市', older)).toEqual([older, newer])
  expect(await list('chief', '%')).toEqual([])
})

test('what was taken down is no longer there to take down', async () => {
  const articleId = await liveArticle()
  await withdraw('second', articleId)
  expect(await list('second')).toEqual([])
})

test('nobody else is told', async () => {
  await liveArticle()
  for (const name of ['reporter', 'editor', 'reviewer', 'admin', 'reader'] as const) {
    expect(await listLive(await actor(name), { words: '', first: 0 })).toBeNull()
  }
})
