import { beforeEach, expect, test } from '@jest/globals'
import { publishDue } from '#lib/jobs/tasks.ts'
import { listNotices } from '#lib/notices/queries.ts'
import { expectOk } from '#lib/platform/command.ts'
import { holdBackRelease } from '#lib/publishing/hold-back-release.ts'
import { readReleases } from '#lib/publishing/queries.ts'
import { endWeightRule } from '#lib/workflow/end-weight-rule.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { tagIsWeighty, weightyTag } from '#tests/support/important.ts'
import { tellAll } from '#tests/support/tell-all.ts'
import { theTimeHasCome } from '#tests/support/time-has-come.ts'
import * as world from '#tests/support/world.ts'

beforeEach(world.freshWorld)

/** An article signed by all, whose release the third reviewer has set for tomorrow. */
async function scheduled(): Promise<number> {
  const articleId = await world.walkTo(5, world.wholeContent({ tags: [weightyTag] }))
  expectOk(await world.schedule('third', articleId, new Date(Date.now() + 86_400_000)))
  return articleId
}

/** Its time comes, and the worker tries, a minute later once more. */
async function letItsTimeCome(): Promise<void> {
  await theTimeHasCome()
  await publishDue()
  await publishDue()
  await tellAll()
}

const events = () =>
  sql<{ actor_id: number | null; reason: string }>(
    'owner',
    `select actor_id, data->>'reason' as reason from audit_event where name = 'release.held-back' order by seq`,
  )
const notices = async (name: CastName) =>
  (await listNotices(await world.actor(name), null)).rows.filter(({ kind }) => kind === 'held-back')
const waiting = async (articleId: number) =>
  (await readReleases(await world.actor('chief'), articleId))?.waiting

test('a rule of weight that came since holds the release back: said once, to who set the time and who may release', async () => {
  const articleId = await scheduled()
  await tagIsWeighty()
  expect(await waiting(articleId)).toMatchObject({ heldBack: null })
  await letItsTimeCome()
  expect(await events()).toEqual([{ actor_id: null, reason: 'workflow-too-light' }])
  for (const name of ['third', 'third2', 'chief'] as const) {
    expect(await notices(name)).toEqual([
      expect.objectContaining({ articleId, by: '', reason: 'workflow-too-light', isRead: false }),
    ])
  }
  for (const name of ['reporter', 'second', 'admin'] as const) expect(await notices(name)).toEqual([])
  expect(await waiting(articleId)).toMatchObject({
    by: '方正言',
    heldBack: { reason: 'workflow-too-light' },
  })
})

test('once the reason is gone it goes out by itself, and nobody has it before them any more', async () => {
  const articleId = await scheduled()
  const ruleId = await tagIsWeighty()
  await letItsTimeCome()
  expectOk(await world.as('chief', endWeightRule, { id: ruleId }))
  await publishDue()
  await tellAll()
  expect(await world.stateOf(articleId)).toMatchObject({ round: null, live: {} })
  expect((await notices('third2')).map(({ isRead }) => isRead)).toEqual([true])
  expect(await waiting(articleId)).toBeNull()
})

test('the person who set the time is disabled: those who may release hear of it, and a second reason is told too', async () => {
  const articleId = await scheduled()
  await world.disable('third')
  await letItsTimeCome()
  await world.enable('third')
  await tagIsWeighty()
  await letItsTimeCome()
  expect((await events()).map(({ reason }) => reason)).toEqual(['person-disabled', 'workflow-too-light'])
  expect((await notices('third')).map(({ reason }) => reason)).toEqual(['workflow-too-light'])
  expect((await notices('chief')).map(({ reason }) => reason)).toEqual([
    ...['workflow-too-light', 'person-disabled'],
  ])
  expect(await waiting(articleId)).toMatchObject({ heldBack: { reason: 'workflow-too-light' } })
})

test('taken back, it is held back no more, and nothing of it stays unread', async () => {
  const articleId = await scheduled()
  await tagIsWeighty()
  await letItsTimeCome()
  expectOk(await world.cancel('chief', articleId))
  await tellAll()
  await letItsTimeCome()
  expect(await events()).toHaveLength(1)
  expect((await notices('third2')).filter(({ isRead }) => !isRead)).toEqual([])
})

test('several hands at the same moment record it once', async () => {
  await scheduled()
  await world.disable('third')
  await theTimeHasCome()
  await Promise.all([publishDue(), publishDue(), publishDue()])
  expect(await events()).toHaveLength(1)
})

test('what is called off, released by hand or not due yet is not held back', async () => {
  const [off, out, early] = [await scheduled(), await scheduled(), await scheduled()]
  const ids = await sql<{ id: number; article_id: number }>(
    'owner',
    'select s.id, r.article_id from publication_schedule s join round r on r.id = s.round_id',
  )
  expectOk(await world.cancel('third', off))
  expectOk(await world.publish('third', out))
  const hold = (articleId: number) =>
    holdBackRelease(
      { actor: null, via: 'job' },
      { scheduleId: ids.find((row) => row.article_id === articleId)?.id, reason: 'stale' },
    )
  expect(await hold(early)).toMatchObject({ refusal: { code: 'too-early' } })
  await theTimeHasCome()
  expect(await hold(off)).toMatchObject({ refusal: { code: 'schedule-cancelled' } })
  expect(await hold(out)).toMatchObject({ ok: false })
  expect(await hold(early)).toEqual({ ok: true, value: { isNew: true } })
  expect(await hold(early)).toEqual({ ok: true, value: { isNew: false } })
})
