import { z } from 'zod'

/** How many people one stage has on duty on one day at most. */
export const MOST_ON_DUTY = 12

/** A day by the newsroom's clock, such as 2026-11-23. */
export const dutyDay = z.iso.date('not-valid')

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-valid')

/** A turn of duty by the newsroom's clock; one that ends no later than it begins ends on the next day. */
export const dutyTurnInput = z.strictObject({
  personId: z.int32('required').positive('required'),
  from: clock,
  to: clock,
})

/** Who is on duty for a stage on a day, whole: nobody else is. */
export const saveDutyInput = z.strictObject({
  day: dutyDay,
  stageKey: z.string().min(1).max(60),
  turns: z
    .array(dutyTurnInput)
    .max(MOST_ON_DUTY, 'too-many')
    .refine(
      (turns) => new Set(turns.map(({ personId, from }) => `${personId} ${from}`)).size === turns.length,
      'duty-twice',
    ),
})

/** The week that begins on this Monday. */
export const copyDutyWeekInput = z.strictObject({
  monday: dutyDay.refine((day) => new Date(day).getUTCDay() === 1, 'not-valid'),
})

export const dutyAsked = z.object({ week: dutyDay.optional().catch(undefined) })

export type DutyTurnInput = z.output<typeof dutyTurnInput>
