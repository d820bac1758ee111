import { grantDelegation } from '#lib/delegation/grant-delegation.ts'
import { copyDutyWeek } from '#lib/duty/copy-duty-week.ts'
import { dayAfter, dayAt, daysOf, momentOf, mondayOf } from '#lib/duty/rules.ts'
import { saveDuty } from '#lib/duty/save-duty.ts'
import { type CastName, cast } from './cast.ts'
import type { RunAs } from './walk-article.ts'

const pairs: Record<string, [CastName, CastName]> = {
  edit: ['editor', 'editor2'],
  review: ['reviewer2', 'reviewer'],
  'second-review': ['second', 'second2'],
  'third-review': ['third', 'third2'],
}

const numberOf = (name: CastName) => (Object.keys(cast) as CastName[]).indexOf(name) + 1

/**
 * Plans the duty of this week and the next, one of each stage's two by day and the other by night, so that somebody is on
 * duty whenever one looks; and has 二审's second hand sign for the first from next Monday on, which changes nothing today.
 */
export async function planDuty(runAs: RunAs, now: Date): Promise<void> {
  const monday = mondayOf(dayAt(now))
  for (const day of [dayAfter(monday, -1), ...daysOf(monday)]) {
    for (const [stageKey, [byDay, byNight]] of Object.entries(pairs)) {
      const turns = [
        { personId: numberOf(byDay), from: '08:00', to: '18:00' },
        { personId: numberOf(byNight), from: '18:00', to: '08:00' },
      ]
      await runAs('chief', saveDuty, { day, stageKey, turns })
    }
  }
  await runAs('chief', copyDutyWeek, { monday: dayAfter(monday, 7) })
  await runAs('second', grantDelegation, {
    ...{ principalId: numberOf('second'), delegateId: numberOf('second2'), reason: '赴杭州采风' },
    startsAt: momentOf(dayAfter(monday, 7), '08:00').toISOString(),
    endsAt: momentOf(dayAfter(monday, 11), '18:00').toISOString(),
  })
}
