import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { takeWording } from '#lib/remarks/take-wording.ts'
import { cancelRound } from '#lib/review/cancel-round.ts'
import { claimArticle } from '#lib/review/claim-article.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import { releaseClaim } from '#lib/review/release-claim.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { sql } from '#tests/support/database.ts'
import {
  approve,
  as,
  freshWorld,
  liveArticle,
  publish,
  reject,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const claim = (name: Parameters<typeof as>[0], articleId: number, takeOver = false) =>
  as(name, claimArticle, { articleId, position: 2, takeOver })
const events = async () =>
  (await sql<{ name: string }>('app', 'select name from audit_event order by seq')).map(({ name }) => name)

test('while one reviewer has an article before them, the other is told so and decides nothing', async () => {
  const articleId = await walkTo(2)
  expectOk(await claim('reviewer', articleId))
  expect(await claim('reviewer2', articleId)).toEqual({
    ok: false,
    refusal: { code: 'claimed', params: { by: '沈砚秋' } },
  })
  expect(code(await approve('reviewer2', articleId))).toBe('claimed')
  expect(code(await sendBack('reviewer2', articleId, 0))).toBe('claimed')
  expect(code(await reject('reviewer2', articleId))).toBe('claimed')
  expectOk(await approve('reviewer', articleId))
  expect((await stateOf(articleId)).round?.claim).toBeNull()
})

test('a claim is taken over on purpose, and then it is the other who is told', async () => {
  const articleId = await walkTo(2)
  expectOk(await claim('reviewer', articleId))
  expectOk(await claim('reviewer2', articleId, true))
  expect(code(await approve('reviewer', articleId))).toBe('claimed')
  expectOk(await approve('reviewer2', articleId))
})

test('a claim that nobody renews expires by itself, and renewing it is no event', async () => {
  const articleId = await walkTo(2)
  expectOk(await claim('reviewer', articleId))
  expectOk(await claim('reviewer', articleId))
  expect((await events()).filter((name) => name === 'article.claimed')).toHaveLength(1)
  await sql(
    'owner',
    `do $$ begin set local session_replication_role = replica;
       update claim set expires_at = now() - interval '1 second'; end $$`,
  )
  expect((await stateOf(articleId)).round?.claim).toBeNull()
  expectOk(await approve('reviewer2', articleId))
})

test('what one has claimed one puts back, and nobody else does', async () => {
  const articleId = await walkTo(2)
  expectOk(await claim('reviewer', articleId))
  expect(code(await as('chief', releaseClaim, { articleId }))).toBe('nothing-open')
  expectOk(await as('reviewer', releaseClaim, { articleId }))
  expectOk(await approve('reviewer2', articleId))
})

test('an urgent article skips no stage, and its mark ends with the round', async () => {
  const articleId = await walkTo(2)
  const hurry = (urgent: boolean) => as('reporter', markUrgent, { articleId, urgent })
  expectOk(await hurry(true))
  expectOk(await hurry(true))
  expect((await stateOf(articleId)).urgent).toMatchObject({ by: '林晓帆' })
  expect(code(await publish('third', articleId))).toBe('not-fully-signed')
  expect(code(await approve('second', articleId))).toBe('not-entitled')
  expectOk(await hurry(false))
  expectOk(await hurry(true))
  for (const name of ['reviewer', 'second', 'third'] as const) expectOk(await approve(name, articleId))
  expectOk(await publish('third', articleId))
  expect((await stateOf(articleId)).urgent).toBeNull()
  expect((await events()).filter((name) => name === 'article.marked-urgent')).toHaveLength(2)
})

test('a cancelled round lies on the author’s desk again, and none of its signatures counts for the next', async () => {
  const articleId = await walkTo(4)
  expect(code(await as('reporter', cancelRound, { articleId, note: '重写' }))).toBe('not-entitled')
  expect(code(await as('third', cancelRound, { articleId, note: ' ' }))).toBe('invalid')
  expectOk(await as('third', cancelRound, { articleId, note: '事件有变，重新采写' }))
  expect((await stateOf(articleId)).round).toBeNull()
  expectOk(await submit('reporter', articleId))
  expect((await stateOf(articleId)).round?.openPosition).toBe(1)
})

test('the author cancels the round of what came back, and not while others review it', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await as('reporter', cancelRound, { articleId, note: '不发了' }))
})

const suggesting = async (articleId: number, toPosition = 3, ...passages: string[]) => {
  const { draft } = await stateOf(articleId)
  const wordings = passages.map((passage) => ({ passage, wording: `${passage}了` }))
  return as('third', returnRevision, {
    articleId,
    hash: draft.hash,
    toPosition,
    reason: 'wording',
    wordings,
  })
}

const remarksOn = async (articleId: number) =>
  sql<{ id: number; position: number; wording: string; quote: string }>(
    'app',
    `select id, position, wording, spans->0->>'quote' as quote from remark where article_id = $1 order by id`,
    [articleId],
  )

test('the last stage suggests wordings with its return: remarks of its own, taken with one act each, and both sign those words', async () => {
  const articleId = await walkTo(4)
  expectOk(await suggesting(articleId, 3, '公园开门', '口袋公园'))
  const remarks = await remarksOn(articleId)
  expect(remarks).toMatchObject([
    { position: 4, quote: '公园开门', wording: '公园开门了' },
    { position: 4, quote: '口袋公园', wording: '口袋公园了' },
  ])
  expect((await events()).slice(-3)).toEqual(['remark.made', 'remark.made', 'revision.returned'])
  for (const { id: remarkId } of remarks) {
    const { hash } = (await stateOf(articleId)).draft
    expectOk(await as('second', takeWording, { remarkId, hash }))
  }
  expectOk(await approve('second', articleId))
  expectOk(await approve('third', articleId))
  expectOk(await publish('third', articleId))
  const [live] = await sql<{ text: string }>(
    'app',
    `select r.content::text as text from publication p join revision r on r.id = p.revision_id where p.ended_at is null`,
  )
  expect(live?.text).toContain('公园开门了')
})

test('a wording goes along to whichever desk the article goes back to', async () => {
  const articleId = await walkTo(4)
  expectOk(await suggesting(articleId, 0, '公园开门'))
  const [remark] = await remarksOn(articleId)
  const { hash } = (await stateOf(articleId)).draft
  expectOk(await as('reporter', takeWording, { remarkId: remark?.id, hash }))
})

test('where a passage does not stand once, the article stays where it is and nothing is remarked', async () => {
  const articleId = await walkTo(4)
  expect(await suggesting(articleId, 3, '公园开门', '没有的话')).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', fields: { 'wordings.1.passage': { code: 'passage-gone' } } },
  })
  expect((await stateOf(articleId)).round?.openPosition).toBe(4)
  expect(await remarksOn(articleId)).toEqual([])
})

test('a withdrawal ends the correction under way, its claim and its urgency', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, wholeContent({ correction: '改正时间' })))
  expectOk(await submit('reporter', articleId))
  expectOk(await as('editor', claimArticle, { articleId, position: 1 }))
  expectOk(await as('reporter', markUrgent, { articleId, urgent: true }))
  expectOk(await withdraw('third', articleId))
  expect(await stateOf(articleId)).toMatchObject({ round: null, urgent: null, live: null })
})
