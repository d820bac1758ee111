import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'

/** The roster is kept by who keeps the people or the workflow. */
export function canKeepDuty(actor: Actor): Verdict {
  const keeps = actor.capabilities.includes('people') || actor.capabilities.includes('workflow')
  return keeps ? allowed : refused('not-entitled')
}

const DAY_MS = 86_400_000
/** Shanghai has kept +08:00 without summer time since 1992. */
const SHANGHAI_MS = 8 * 3_600_000

/** The day after so many, or before. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The newsroom's day at a moment. */
export function dayAt(moment: Date): string {
  return new Date(moment.getTime() + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** The newsroom's clock at a moment, as 18:00. */
export function clockAt(moment: Date): string {
  return new Date(moment.getTime() + SHANGHAI_MS).toISOString().slice(11, 16)
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7))
}

/** The seven days of the week that begins on a Monday. */
export function daysOf(monday: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => dayAfter(monday, days))
}

/** The moment of the newsroom's clock on a day. */
export function momentOf(day: string, clock: string): Date {
  return new Date(`${day}T${clock}:00+08:00`)
}

/** From when to when a turn is; a night's ends on the next day. */
export function turnTimes(
  day: string,
  { from, to }: { from: string; to: string },
): { startsAt: Date; endsAt: Date } {
  const startsAt = momentOf(day, from)
  const endsAt = momentOf(to > from ? day : dayAfter(day, 1), to)
  return { startsAt, endsAt }
}
