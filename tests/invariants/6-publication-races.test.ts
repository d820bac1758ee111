import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { answer, meet, openNewsroom, session } from '#tests/support/newsroom-sql.ts'
import { correct, live, publishing, returning, walkTo, withdrawing } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const liveNow = () => sql('reader', 'select article_id, hash from site.article')

test('two releases of one round: one publication', async () => {
  const walk = await walkTo(5)
  const told = await meet(['third', [publishing(walk, 'third')]], ['chief', [publishing(walk, 'chief')]])
  expect(told).toEqual(['done', 'round-closed'])
  expect(await liveNow()).toHaveLength(1)
})

test('a release that meets a return finds the signatures gone', async () => {
  const walk = await walkTo(5)
  const told = await meet(['third2', [returning(walk, 2, 'third2')]], ['third', [publishing(walk, 'third')]])
  expect(told).toEqual(['done', 'not-fully-signed'])
  expect(await liveNow()).toEqual([])
})

test('a return that meets a release comes too late', async () => {
  const walk = await walkTo(5)
  const told = await meet(['third', [publishing(walk, 'third')]], ['third2', [returning(walk, 2, 'third2')]])
  expect(told).toEqual(['done', 'round-closed'])
  expect(await liveNow()).toHaveLength(1)
})

test('a correction that meets a withdrawal of the old text does not go up', async () => {
  const old = await live()
  const walk = await correct(old, 5)
  const told = await meet(
    ['second', [withdrawing(old.articleId, old.publicationId, 'second')]],
    ['third', [publishing(walk, 'third')]],
  )
  expect(told).toEqual(['done', 'round-closed'])
  expect(await liveNow()).toEqual([])
})

test('a withdrawal that meets the correction is told that its text is no longer live', async () => {
  const old = await live()
  const walk = await correct(old, 5)
  const told = await meet(
    ['third', [publishing(walk, 'third')]],
    ['second', [withdrawing(old.articleId, old.publicationId, 'second')]],
  )
  expect(told).toEqual(['done', 'not-live'])
  expect(await liveNow()).toEqual([{ article_id: old.articleId, hash: walk.hash }])
})

test('release, withdrawal and return at the same moment never wait crosswise, and one wins', async () => {
  for (let again = 0; again < 10; again += 1) {
    const old = await live()
    const walk = await correct(old, 5)
    const told = await Promise.all(
      (
        [
          ['third', publishing(walk, 'third')],
          ['second', withdrawing(old.articleId, old.publicationId, 'second')],
          ['third2', returning(walk, 2, 'third2')],
        ] as const
      ).map(async ([who, statement]) => {
        const client = await session(who)
        return answer(client.query(statement).finally(() => client.query('commit')))
      }),
    )
    for (const one of told) {
      expect(['done', 'round-closed', 'not-live', 'not-fully-signed']).toContain(one)
    }
    const standing = await sql(
      'app',
      `select p.id from publication p where ended_at is null and article_id = $1
         and exists (select 1 from approval a join approval_void v on v.approval_id = a.id where a.round_id = p.round_id)`,
      [old.articleId],
    )
    expect(standing).toEqual([])
  }
})
