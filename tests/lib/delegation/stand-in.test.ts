import { beforeEach, describe, expect, test } from '@jest/globals'
import { tellEvents } from '#lib/audit/told-event.ts'
import { grantDelegation } from '#lib/delegation/grant-delegation.ts'
import { listColleaguesToAsk, listStandIns } from '#lib/delegation/queries.ts'
import { revokeDelegation } from '#lib/delegation/revoke-delegation.ts'
import { listQueue } from '#lib/lists/list-queue.ts'
import { listWaiting } from '#lib/lists/workbench.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import {
  actor,
  approve,
  as,
  begin,
  disable,
  freshWorld,
  personId,
  stateOf,
  submit,
  walkOn,
  walkTo,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const asking = (principal: CastName, delegate: CastName, changes: object = {}) => ({
  ...{ principalId: personId(principal), delegateId: personId(delegate), reason: '出差' },
  ...{ startsAt: null, endsAt: inHours(8) },
  ...changes,
})
const no = (code: string, params?: object) => ({ ok: false, refusal: { code, ...(params && { params }) } })
const beside = (field: string, code: string) => ({
  ...{ ok: false, refusal: { code: 'invalid', fields: { [field]: expect.objectContaining({ code }) } } },
})

describe('asking somebody to stand in', () => {
  test('the third reviewer asks a colleague, who signs for them until it ends', async () => {
    const { delegationId } = expectOk(await as('third', grantDelegation, asking('third', 'editor2')))
    const articleId = await walkTo(4)
    expectOk(await approve('editor2', articleId, { delegationId }))
    const { round } = await stateOf(articleId)
    expect(round?.approvals.at(-1)?.signedAs).toBe('许知行 代 方正言')
    expect((await actor('editor2')).standsInFor).toMatchObject([
      { id: personId('third'), name: '方正言', roles: ['third-reviewer'], delegationId },
    ])
  })

  test('the editor-in-chief asks for who is away, and the audit names all three', async () => {
    expectOk(await as('chief', grantDelegation, asking('third', 'third2')))
    const [standIn] = await listStandIns(await actor('reporter'))
    expect(standIn).toMatchObject({ grantedBy: '程以宁', isNow: true, mayRevoke: false, reason: '出差' })
    const [event] = await app().auditEvent.findMany({ where: { name: 'delegation.granted' } })
    const [told] = await tellEvents(app(), [
      {
        seq: 1,
        at: new Date(),
        name: '',
        by: '程以宁',
        articleId: null,
        title: null,
        data: event?.data,
        hash: '',
      },
    ])
    expect(told).toMatchObject({ person: '罗慧中', principal: '方正言', note: '出差' })
    expect(told?.until).toBe(standIn?.endsAt)
  })

  test('whoever keeps the accounts gives nobody a signature, nor does a colleague', async () => {
    const before = await fingerprint()
    expect(await as('admin', grantDelegation, asking('third', 'admin'))).toEqual(no('not-entitled'))
    expect(await as('second', grantDelegation, asking('third', 'second'))).toEqual(no('not-entitled'))
    expect(await fingerprint()).toBe(before)
  })

  test.each([
    ['a time that is over', { startsAt: inHours(-5), endsAt: inHours(-1) }, 'startsAt', 'past'],
    ['an end that is over', { endsAt: inHours(-1) }, 'endsAt', 'past'],
    ['an end before the beginning', { startsAt: inHours(5), endsAt: inHours(2) }, 'endsAt', 'ends-before'],
    ['a quarter of a year and more', { endsAt: inHours(24 * 100) }, 'endsAt', 'stands-in-too-long'],
    ['no reason', { reason: ' ' }, 'reason', 'reason-missing'],
    ['oneself', { delegateId: personId('third') }, 'delegateId', 'for-oneself'],
    ['nobody', { delegateId: 0 }, 'delegateId', 'required'],
  ])('%s is refused beside its field', async (_, changes, field, code) => {
    const before = await fingerprint()
    expect(await as('third', grantDelegation, asking('third', 'third2', changes))).toEqual(
      beside(field, code),
    )
    expect(await fingerprint()).toBe(before)
  })

  test('a person has one stand-in at a time, and the next from the minute that the first ends', async () => {
    expectOk(await as('third', grantDelegation, asking('third', 'third2', { startsAt: inHours(1) })))
    const during = asking('third', 'second2', { startsAt: inHours(2), endsAt: inHours(3) })
    expect(await as('third', grantDelegation, during)).toEqual(no('delegation-overlaps', { name: '罗慧中' }))
    const [first] = await listStandIns(await actor('third'))
    const after = asking('third', 'second2', { startsAt: first?.endsAt, endsAt: inHours(20) })
    expectOk(await as('third', grantDelegation, after))
  })

  test('of two stand-ins asked for at the same moment there is one', async () => {
    const given = await Promise.all([
      as('third', grantDelegation, asking('third', 'third2')),
      as('chief', grantDelegation, asking('third', 'second2')),
    ])
    expect(given.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('nobody stands in who is not at the desk, nor for who has nothing to sign', async () => {
    expect(await as('third', grantDelegation, asking('third', 'reader'))).toEqual(no('not-staff'))
    await disable('third2')
    expect(await as('third', grantDelegation, asking('third', 'third2'))).toEqual(no('not-staff'))
    expect(await as('reporter', grantDelegation, asking('reporter', 'editor'))).toEqual(no('signs-nothing'))
  })
})

describe('while somebody stands in', () => {
  test('what waits for the principal is in the stand-in’s queue and on their workbench', async () => {
    const articleId = await walkTo(4)
    expect((await listQueue(await actor('editor2'), 'third-review', null))?.refused).toBe(true)
    expectOk(await as('third', grantDelegation, asking('third', 'editor2')))
    const standIn = await actor('editor2')
    const queue = await listQueue(standIn, 'third-review', null)
    expect(queue?.rows.map((row) => row.articleId)).toEqual([articleId])
    expect((await listWaiting(standIn)).rows.map((row) => row.articleId)).toContain(articleId)
  })

  test('what the principal wrote does not wait for the stand-in', async () => {
    const articleId = await begin('second')
    expectOk(await submit('second', articleId))
    await walkOn(articleId, 0)
    for (const name of ['editor', 'reviewer'] as const) expectOk(await approve(name, articleId))
    expectOk(await as('second', grantDelegation, asking('second', 'editor2')))
    expect((await listWaiting(await actor('editor2'))).rows).toEqual([])
  })

  test('the principal signs themself all the same', async () => {
    expectOk(await as('third', grantDelegation, asking('third', 'third2')))
    expectOk(await approve('third', await walkTo(4)))
  })

  test('a principal who is disabled has nobody sign for them any more', async () => {
    const { delegationId } = expectOk(await as('third', grantDelegation, asking('third', 'editor2')))
    const articleId = await walkTo(4)
    const before = await actor('editor2')
    await disable('third')
    expect((await actor('editor2')).standsInFor).toEqual([])
    expect(await approve('editor2', articleId, { delegationId })).toEqual(no('no-delegation'))
    expect(before.standsInFor).toHaveLength(1)
  })
})

describe('taking it back', () => {
  test.each(['third', 'third2', 'chief'] as const)('%s ends it early, once', async (name) => {
    const lent = expectOk(await as('third', grantDelegation, asking('third', 'third2')))
    expectOk(await as(name, revokeDelegation, lent))
    expect(await as(name, revokeDelegation, lent)).toEqual(no('delegation-ended'))
    expect(await listStandIns(await actor('third'))).toEqual([])
  })

  test('what was signed stands, and the next signature is refused with nothing lost', async () => {
    const lent = expectOk(await as('third', grantDelegation, asking('third', 'editor2')))
    const [signed, waits] = [await walkTo(4), await walkTo(4)]
    expectOk(await approve('editor2', signed, lent))
    expectOk(await as('third', revokeDelegation, lent))
    expect(await approve('editor2', waits, lent)).toEqual(no('no-delegation'))
    expect((await stateOf(signed)).round?.openPosition).toBe(5)
  })

  test('somebody whose page was open when it ended is refused by the law too', async () => {
    const lent = expectOk(await as('third', grantDelegation, asking('third', 'editor2')))
    const articleId = await walkTo(4)
    await sql(
      'owner',
      `do $$ begin
         set local session_replication_role = replica;
         update delegation set ends_at = now();
       end $$`,
    )
    expect(await approve('editor2', articleId, lent)).toEqual(no('no-delegation'))
  })
})

test('every colleague sees who might be asked, and a reader’s account nobody', async () => {
  const colleagues = await listColleaguesToAsk(await actor('reporter'))
  expect(colleagues).toContainEqual({ id: personId('third'), name: '方正言', signs: true })
  expect(colleagues).toContainEqual({ id: personId('reporter'), name: '林晓帆', signs: false })
  expect(await listColleaguesToAsk(await actor('reader'))).toEqual([])
  expect(await listStandIns(await actor('reader'))).toEqual([])
})
