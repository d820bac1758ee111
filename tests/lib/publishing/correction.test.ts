import { beforeEach, expect, test } from '@jest/globals'
import type { Content } from '#lib/document/content.ts'
import { expectOk } from '#lib/platform/command.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { sql } from '#tests/support/database.ts'
import {
  approve,
  as,
  freshWorld,
  liveArticle,
  publish,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const draftOf = async (articleId: number) =>
  (await sql<{ content: Content }>('app', 'select content from draft where article_id = $1', [articleId]))[0]
    ?.content as Content

async function goTheWay(articleId: number) {
  expectOk(await submit('reporter', articleId))
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const)
    expectOk(await approve(name, articleId))
  expectOk(await publish('third', articleId))
}

test('a correction begins from what readers have, whatever was tried in the draft since', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, wholeContent({ title: '半途而废的改动' })))
  expectOk(await as('reporter', startCorrection, { articleId }))
  expect((await draftOf(articleId)).title).toBe('口袋公园开放')
  expect((await stateOf(articleId)).live).not.toBeNull()
})

test('each correction tells readers something of its own: the last note does not go out again', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, wholeContent({ correction: '改正开门时间' })))
  await goTheWay(articleId)
  const again = wholeContent({ title: '口袋公园今日开放', correction: '改正开门时间' })
  expectOk(await write('reporter', articleId, again))
  expect(await submit('reporter', articleId)).toMatchObject({
    ok: false,
    refusal: { fields: { 'content.correction': { code: 'correction-missing' } } },
  })
  expectOk(await as('reporter', startCorrection, { articleId }))
  expect((await draftOf(articleId)).correction).toBe('')
  expectOk(await write('reporter', articleId, { ...again, correction: '改正标题' }))
  await goTheWay(articleId)
  const told = await sql('reader', 'select note from site.correction order by corrected_at')
  expect(told).toEqual([{ note: '改正开门时间' }, { note: '改正标题' }])
})

test('while a correction is under way no other begins', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, wholeContent({ correction: '改正时间' })))
  expectOk(await submit('reporter', articleId))
  expect(await as('chief', startCorrection, { articleId })).toMatchObject({ refusal: { code: 'round-open' } })
})

test('feeds wait for the end of the embargo, and one that is over already holds back nothing', async () => {
  const waits = await walkTo(5)
  const { draft } = await stateOf(waits)
  const embargoUntil = new Date(Date.now() + 3_600_000).toISOString()
  expectOk(await as('third', publishRevision, { articleId: waits, hash: draft.hash, embargoUntil }))
  const over = await walkTo(5)
  const past = {
    articleId: over,
    hash: (await stateOf(over)).draft.hash,
    embargoUntil: '2020-01-01T00:00:00Z',
  }
  expectOk(await as('third', publishRevision, past))
  const rows = await sql<{ embargo_until: Date | null }>(
    'reader',
    'select embargo_until from site.article order by article_id',
  )
  expect(rows.map((row) => row.embargo_until?.toISOString() ?? null)).toEqual([embargoUntil, null])
})

test('a release at a time cannot lift its embargo before it', async () => {
  const articleId = await walkTo(5)
  const { draft } = await stateOf(articleId)
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const input = { articleId, hash: draft.hash, at, embargoUntil: at }
  expect(await as('third', schedulePublication, input)).toMatchObject({ refusal: { code: 'too-early' } })
})
