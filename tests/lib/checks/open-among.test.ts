import { beforeEach, expect, test } from '@jest/globals'
import { openAmong } from '#lib/checks/open-among.ts'
import type { OwnLink } from '#lib/checks/own-links.ts'
import { ownPlace } from '#lib/checks/own-places.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { begin, freshWorld, liveArticle, wholeContent, withdraw } from '#tests/support/world.ts'

beforeEach(freshWorld)

const linkTo = (path: string): OwnLink => ({
  ...{ place: ownPlace(path), href: path, path: ['body'], text: '', from: 0, to: 0 },
})

test('readers can open what is live, the channels of the paper, tags of live articles, and what comes out with the text', async () => {
  const live = await liveArticle(wholeContent({ tags: ['园林'] }))
  const withdrawn = await liveArticle(wholeContent({ tags: ['旧事'] }))
  expectOk(await withdraw('second', withdrawn))
  const articleId = await begin('reporter')
  const paths = [
    ...[live, withdrawn, articleId].map((id) => `/article/${id}`),
    ...['/channel/city', '/channel/gone', '/tag/园林', '/tag/旧事', '/tag/新事'],
  ]
  const open = await openAmong(app(), paths.map(linkTo), { articleId, tags: ['新事'] })
  expect([...open.articles].sort()).toEqual([live, articleId].sort())
  expect([...open.channels]).toEqual(['city'])
  expect([...open.tags].sort()).toEqual(['园林', '新事'].sort())
})
