import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canKeepDuty, dayAfter, dayAt, momentOf } from './rules.ts'
import { copyDutyWeekInput } from './schema.ts'

const WEEK_MS = 7 * 86_400_000

/**
 * Fills a week from the one before it: each stage and day for which nobody is planned yet gets who had it then, as far as
 * they are still here. Refuses `nothing-changed` where that is nobody.
 */
export const copyDutyWeek = command({
  name: 'duty.copied',
  input: copyDutyWeekInput,
  async run({ tx, actor, input: { monday }, record }) {
    permit(canKeepDuty(actor))
    const weekOf = (day: string) => ({
      gte: momentOf(day, '00:00'),
      lt: momentOf(dayAfter(day, 7), '00:00'),
    })
    const there = await tx.dutyShift.findMany({ where: { startsAt: weekOf(monday) } })
    const taken = new Set(there.map(({ stageKey, startsAt }) => `${stageKey} ${dayAt(startsAt)}`))
    const before = await tx.dutyShift.findMany({
      where: {
        startsAt: weekOf(dayAfter(monday, -7)),
        person: {
          ...{ disabledAt: null },
          roles: { some: { role: { grants: { some: { capability: 'draft' } } } } },
        },
      },
    })
    const later = (at: Date) => new Date(at.getTime() + WEEK_MS)
    const data = before
      .map(({ stageKey, personId, startsAt, endsAt }) => ({
        ...{ stageKey, personId, startsAt: later(startsAt), endsAt: later(endsAt) },
      }))
      .filter(({ stageKey, startsAt }) => !taken.has(`${stageKey} ${dayAt(startsAt)}`))
    if (data.length === 0) return refuse('nothing-changed')
    await tx.dutyShift.createMany({ data, skipDuplicates: true })
    record(null, { day: monday, turns: data.length })
    return { turns: data.length }
  },
})
