import { beforeEach, expect, test } from '@jest/globals'
import { copyDutyWeek } from '#lib/duty/copy-duty-week.ts'
import { listOnDuty, readDuty, readRoster } from '#lib/duty/queries.ts'
import { clockAt, dayAfter, dayAt, mondayOf } from '#lib/duty/rules.ts'
import { saveDuty } from '#lib/duty/save-duty.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { actor, as, disable, freshWorld, personId } from '#tests/support/world.ts'

beforeEach(freshWorld)

const HOUR = 3_600_000
const no = (code: string) => ({ ok: false, refusal: { code } })
const turn = (name: CastName, from = '18:00', to = '02:00') => ({ personId: personId(name), from, to })
const plan = (day: string, turns: object[], stageKey = 'third-review') =>
  as('admin', saveDuty, { day, stageKey, turns })
const monday = '2026-11-23'

/** A turn from so many hours before now to so many after, as one would plan it. */
async function planAround(name: CastName, from: number, until: number) {
  const starts = new Date(Date.now() + from * HOUR)
  const clocks = [starts, new Date(Date.now() + until * HOUR)].map(clockAt) as [string, string]
  return plan(dayAt(starts), [turn(name, ...clocks)])
}

const dutyOf = async (stageKey: string) =>
  (await readDuty(await actor('reporter'))).find(({ stage }) => stage.key === stageKey)

test('the roster says who is on duty now and who comes next, to every colleague', async () => {
  expectOk(await planAround('third', -1, 2))
  expect(await dutyOf('third-review')).toMatchObject({ now: [{ name: '方正言' }], next: [] })
  expect(await dutyOf('second-review')).toMatchObject({ now: [], next: [] })
  const later = new Date(Date.now() + 30 * HOUR)
  expectOk(
    await plan(dayAt(later), [turn('third2', clockAt(later), clockAt(new Date(later.getTime() + HOUR)))]),
  )
  expect(await dutyOf('third-review')).toMatchObject({
    now: [{ name: '方正言' }],
    next: [{ name: '罗慧中' }],
  })
  // Who begins only after a day is nobody to be called tonight.
  expect(await listOnDuty(app(), 'third-review')).toEqual({ now: [personId('third')], next: [] })
  const soon = new Date(Date.now() + 5 * HOUR)
  expectOk(
    await plan(
      dayAt(soon),
      [turn('chief', clockAt(soon), clockAt(new Date(soon.getTime() + HOUR)))],
      'second-review',
    ),
  )
  expect(await listOnDuty(app(), 'second-review')).toEqual({ now: [], next: [personId('chief')] })
})

test('several people share a stage, and a day that is planned anew has only those', async () => {
  expectOk(await plan(monday, [turn('third'), turn('third2', '17:00', '23:30')]))
  expectOk(await plan(monday, [turn('chief'), turn('third2')]))
  const roster = await readRoster(await actor('third'), monday)
  expect(roster?.turns).toMatchObject([
    { day: monday, name: '程以宁', from: '18:00', to: '02:00' },
    { day: monday, name: '罗慧中' },
  ])
})

test('a night past midnight stands under the day on which it begins', async () => {
  expectOk(await plan('2026-11-29', [turn('third', '22:00', '06:00')]))
  const roster = await readRoster(await actor('third'), monday)
  expect(roster?.turns).toMatchObject([{ day: '2026-11-29', from: '22:00', to: '06:00' }])
  expect((await readRoster(await actor('third'), '2026-11-30'))?.turns).toEqual([])
})

test('the week before is copied with one act, into what is not planned yet', async () => {
  expectOk(await plan(monday, [turn('third')]))
  expectOk(await plan(dayAfter(monday, 1), [turn('third2')]))
  expectOk(await plan(dayAfter(monday, 8), [turn('chief')]))
  expectOk(await as('chief', copyDutyWeek, { monday: '2026-11-30' }))
  const roster = await readRoster(await actor('third'), '2026-11-30')
  expect(roster?.turns).toMatchObject([
    { day: '2026-11-30', name: '方正言', from: '18:00', to: '02:00' },
    { day: '2026-12-01', name: '程以宁' },
  ])
  expect(await as('chief', copyDutyWeek, { monday: '2026-11-30' })).toEqual(no('nothing-changed'))
})

test('who has left is not copied, and is on duty no more', async () => {
  expectOk(await planAround('third', -1, 2))
  await disable('third')
  expect(await dutyOf('third-review')).toMatchObject({ now: [] })
  const next = dayAfter(mondayOf(dayAt(new Date())), 7)
  expect(await as('chief', copyDutyWeek, { monday: next })).toEqual(no('nothing-changed'))
})

test('who may not sign a stage is not planned for it, and a refusal changes nothing', async () => {
  expectOk(await plan(monday, [turn('third')]))
  const before = await fingerprint()
  expect(await plan(monday, [turn('third2'), turn('second')])).toMatchObject({
    refusal: { code: 'invalid', fields: { 'turns.1.personId': { code: 'signs-not-here' } } },
  })
  expect(await plan(monday, [turn('third'), turn('third')])).toMatchObject({
    refusal: { fields: { turns: { code: 'duty-twice' } } },
  })
  expect(await plan(monday, [turn('third', '25:00')])).toMatchObject({ ok: false })
  expect(await plan(monday, [], 'nowhere')).toEqual(no('unknown'))
  expect(await plan('2026-02-30', [])).toMatchObject({ ok: false })
  expect(await fingerprint()).toBe(before)
})

test('a reader’s account sees no roster', async () => {
  expect(await readDuty(await actor('reader'))).toEqual([])
  expect(await readRoster(await actor('reader'), monday)).toBeNull()
})
