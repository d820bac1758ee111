import { beforeEach, expect, test } from '@jest/globals'
import { grantDelegation } from '#lib/delegation/grant-delegation.ts'
import { revokeDelegation } from '#lib/delegation/revoke-delegation.ts'
import { countUnread, listNotices } from '#lib/notices/queries.ts'
import { standInWords } from '#lib/notices/stand-in-words.ts'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { expectOk } from '#lib/platform/command.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { tellAll } from '#tests/support/tell-all.ts'
import * as world from '#tests/support/world.ts'

beforeEach(world.freshWorld)

/** `by` has `delegate` sign for `principal` until tomorrow, and everybody is told; gives its number. */
async function grant(by: CastName, principal: CastName, delegate: CastName): Promise<number> {
  const { delegationId } = expectOk(
    await world.as(by, grantDelegation, {
      ...{ principalId: world.personId(principal), delegateId: world.personId(delegate) },
      ...{ reason: '出差', startsAt: null, endsAt: new Date(Date.now() + 86_400_000).toISOString() },
    }),
  )
  await tellAll()
  return delegationId
}

const told = async (name: CastName) =>
  (await listNotices(await world.actor(name), null)).rows.map(({ kind, articleId, by, note, standIn }) => ({
    ...{ kind, articleId, by, note },
    ...{ isEnded: standIn?.isEnded, side: standIn?.side, isOwn: standIn?.isOwn },
  }))
const of = (by: string, changes: object) => ({
  ...{ kind: 'stand-in', articleId: null, by, note: '出差', isEnded: false, isOwn: false },
  ...changes,
})

test('whoever is asked to stand in is told, by mail too, and who asked is not', async () => {
  await grant('third', 'third', 'editor2')
  expect(await told('editor2')).toEqual([of('方正言', { side: 'delegate', isOwn: true })])
  expect(await countUnread(await world.actor('editor2'))).toBe(1)
  for (const name of ['third', 'chief', 'third2'] as const) expect(await told(name)).toEqual([])
  const mails = await sql('owner', `select 1 from graphile_worker.jobs where task_identifier = 'mail-notice'`)
  expect(mails).toHaveLength(1)
})

test('granted for somebody who is away, both are told', async () => {
  await grant('chief', 'third', 'third2')
  expect(await told('third2')).toEqual([of('程以宁', { side: 'delegate' })])
  expect(await told('third')).toEqual([of('程以宁', { side: 'principal' })])
})

test('whoever ends it, the other one of the two hears; both when it was a third', async () => {
  const ended = { isEnded: true, note: '' }
  const first = await grant('third', 'third', 'third2')
  expectOk(await world.as('third2', revokeDelegation, { delegationId: first }))
  await tellAll()
  expect((await told('third'))[0]).toEqual(of('罗慧中', { ...ended, side: 'principal', isOwn: true }))
  expect(await told('third2')).toHaveLength(1)
  const second = await grant('third', 'third', 'third2')
  expectOk(await world.as('chief', revokeDelegation, { delegationId: second }))
  await tellAll()
  expect((await told('third'))[0]).toEqual(of('程以宁', { ...ended, side: 'principal' }))
  expect((await told('third2'))[0]).toEqual(of('程以宁', { ...ended, side: 'delegate' }))
})

test('a job that runs twice tells once, and who is at the desk no more reads nothing of it', async () => {
  await grant('third', 'third', 'editor2')
  const [event] = await sql<{ seq: number }>('owner', 'select max(seq) as seq from audit_event')
  await Promise.all([tellConcerned(event?.seq ?? 0), tellConcerned(event?.seq ?? 0)])
  expect(await told('editor2')).toHaveLength(1)
  await world.changeRoles('editor2', ['reader'])
  expect(await told('editor2')).toEqual([])
  expect(await countUnread(await world.actor('editor2'))).toBe(0)
})

test('the mail says who, for whom and until when, in the person’s language, whatever the names hold', () => {
  const facts = {
    ...{
      by: '程以宁',
      delegate: '方\n正言',
      principal: '邹明达',
      note: '出差',
      isEnded: false,
      isOwn: false,
    },
    ...{ start: '2026-11-23T10:00:00Z', until: '2026-11-24T10:00:00Z' },
    ...{ link: 'https://example.com/desk/duty/stand-ins', choices: 'https://example.com/desk/notices' },
  }
  const zh = standInWords('zh-CN', { ...facts, side: 'delegate' })
  expect(zh.subject).toBe('请您代审：邹明达')
  expect(zh.text).toMatch(/程以宁 请您代 邹明达 审签，11月23日 18:00 至 11月24日 18:00。\n事由：出差/)
  const en = standInWords('en', { ...facts, side: 'principal' })
  expect(en.subject).toBe('方 正言 stands in for you')
  expect(en.text).toContain('Stand-ins: https://example.com/desk/duty/stand-ins')
  expect(standInWords('en', { ...facts, side: 'delegate', isEnded: true, isOwn: true }).text).toMatch(
    /no longer stand in for them/,
  )
})
