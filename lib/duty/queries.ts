import { canEnterDesk } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { currentStages, type Stage } from '#lib/workflow/queries.ts'
import { clockAt, dayAfter, dayAt, daysOf, momentOf } from './rules.ts'

/** Somebody on duty until, or from, a moment (ISO 8601). */
export type OnDuty = { personId: number; name: string; startsAt: string; endsAt: string }

/** Who is on duty for a stage at this moment, and who comes next, all who begin at the same time. */
export type StageDuty = { stage: Stage; now: OnDuty[]; next: OnDuty[] }

/** How far ahead it is looked for who comes next. */
const AHEAD_MS = 7 * 86_400_000

const isThere = { person: { disabledAt: null } } as const
const named = { person: { select: { name: true } } } as const

/** Who is on duty for each stage of the paper's workflow, in order; nothing for an account without a desk. */
export async function readDuty(actor: Actor): Promise<StageDuty[]> {
  if (!canEnterDesk(actor).allowed) return []
  const at = new Date()
  const stages = await currentStages(app())
  const rows = await app().dutyShift.findMany({
    where: { endsAt: { gt: at }, startsAt: { lt: new Date(at.getTime() + AHEAD_MS) }, ...isThere },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: named,
  })
  return stages.map((stage) => {
    const turns = rows.filter(({ stageKey }) => stageKey === stage.key)
    const later = turns.filter(({ startsAt }) => startsAt > at)
    const first = later[0]?.startsAt.getTime()
    return {
      stage,
      now: turns.filter(({ startsAt }) => startsAt <= at).map(told),
      next: later.filter(({ startsAt }) => startsAt.getTime() === first).map(told),
    }
  })
}

type Row = { personId: number; startsAt: Date; endsAt: Date; person: { name: string } }

const told = ({ personId, startsAt, endsAt, person }: Row): OnDuty => ({
  ...{ personId, name: person.name },
  ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
})

/** The numbers of who is on duty for a stage now, by the database's clock, and of who comes next within a day. */
export async function listOnDuty(
  tx: Transaction,
  stageKey: string,
): Promise<{ now: number[]; next: number[] }> {
  const rows = await tx.$queryRaw<{ id: number; isNow: boolean }[]>`
    select s.person_id as id, s.starts_at <= now() as "isNow" from duty_shift s
    where s.stage_key = ${stageKey} and s.ends_at > now() and s.starts_at <= coalesce((
      select min(n.starts_at) from duty_shift n join person p on p.id = n.person_id and p.disabled_at is null
      where n.stage_key = ${stageKey} and n.starts_at > now() and n.starts_at < now() + interval '1 day'), now())
    order by s.starts_at, s.id`
  return {
    now: rows.filter(({ isNow }) => isNow).map(({ id }) => id),
    next: rows.filter(({ isNow }) => !isNow).map(({ id }) => id),
  }
}

/** A turn as the roster shows it, by the newsroom's clock, under the day on which it begins. */
export type RosterTurn = {
  day: string
  stageKey: string
  personId: number
  name: string
  from: string
  to: string
  isNow: boolean
}

export type Roster = {
  days: string[]
  stages: (Stage & { people: { id: number; name: string }[] })[]
  turns: RosterTurn[]
  /** The newsroom's today. */
  today: string
}

/** The week of this Monday: who is on duty on each day for each stage, and who may sign it; null without a desk. */
export async function readRoster(actor: Actor, monday: string): Promise<Roster | null> {
  if (!canEnterDesk(actor).allowed) return null
  const at = new Date()
  const [stages, rows, staff] = await Promise.all([
    currentStages(app()),
    app().dutyShift.findMany({
      where: { startsAt: { gte: momentOf(monday, '00:00'), lt: momentOf(dayAfter(monday, 7), '00:00') } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: named,
    }),
    app().person.findMany({
      where: { disabledAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, roles: { select: { roleKey: true } } },
    }),
  ])
  return {
    days: daysOf(monday),
    today: dayAt(at),
    stages: stages.map((stage) => ({
      ...stage,
      people: staff
        .filter(({ roles }) => roles.some(({ roleKey }) => stage.roles.includes(roleKey)))
        .map(({ id, name }) => ({ id, name })),
    })),
    turns: rows.map(({ stageKey, personId, person, startsAt, endsAt }) => ({
      ...{ day: dayAt(startsAt), stageKey, personId, name: person.name },
      ...{ from: clockAt(startsAt), to: clockAt(endsAt) },
      isNow: startsAt <= at && endsAt > at,
    })),
  }
}
