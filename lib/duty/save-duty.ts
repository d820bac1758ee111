import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { currentStages } from '#lib/workflow/queries.ts'
import { canKeepDuty, dayAfter, momentOf, turnTimes } from './rules.ts'
import { type DutyTurnInput, saveDutyInput } from './schema.ts'

/**
 * Says who is on duty for a stage on a day, instead of whoever was. Refuses `unknown` for a stage that the workflow does
 * not have, and beside each turn somebody who may not sign that stage or is no longer here.
 */
export const saveDuty = command({
  name: 'duty.changed',
  input: saveDutyInput,
  async run({ tx, actor, input: { day, stageKey, turns }, record }) {
    permit(canKeepDuty(actor))
    const stage = (await currentStages(tx)).find(({ key }) => key === stageKey)
    if (!stage) return refuse('unknown')
    await requireSigners(tx, stage.roles, turns)
    await tx.dutyShift.deleteMany({ where: { stageKey, ...startingOn(day) } })
    await tx.dutyShift.createMany({
      data: turns.map((turn) => ({ stageKey, personId: turn.personId, ...turnTimes(day, turn) })),
    })
    record(null, { day, stageKey, people: turns.map(({ personId }) => personId).join(' ') })
    return { day, stageKey }
  },
})

const startingOn = (day: string) => ({
  startsAt: { gte: momentOf(day, '00:00'), lt: momentOf(dayAfter(day, 1), '00:00') },
})

async function requireSigners(tx: Transaction, roles: string[], turns: DutyTurnInput[]): Promise<void> {
  const may = await tx.person.findMany({
    where: {
      ...{ id: { in: turns.map(({ personId }) => personId) }, disabledAt: null },
      roles: { some: { roleKey: { in: roles } } },
    },
    select: { id: true },
  })
  const fields = turns.flatMap(({ personId }, index) =>
    may.some(({ id }) => id === personId)
      ? []
      : [[`turns.${index}.personId`, { code: 'signs-not-here' }] as const],
  )
  if (fields.length > 0) throw new RefusalError({ code: 'invalid', fields: Object.fromEntries(fields) })
}
