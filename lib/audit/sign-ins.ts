import type { SignInOutcome } from '#lib/people/schema.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { programOf } from './program-of.ts'
import type { AuditPerson } from './queries.ts'
import { canReadAudit } from './rules.ts'
import type { SignInFilter } from './schema.ts'

/** How many rows a page of the log shows. */
const PAGE = 50

/** Somebody who came in, tried to, or went. `at` is ISO 8601; `name` is null where no account has the address. */
export type SignInRow = {
  id: number
  at: string
  email: string
  name: string | null
  address: string
  userAgent: string
  /** That program as people call it. */
  program: string
  outcome: SignInOutcome
}

/** One page of the log, newest first; `next` is the number before which the following page begins, null on the last. */
export type SignInPage = { rows: SignInRow[]; next: number | null }

/** The sign-in log as a filter leaves it, rows with a smaller number than `before`; null for who may not read the audit. */
export async function listSignIns(
  actor: Actor,
  filter: SignInFilter,
  before: number | null,
): Promise<SignInPage | null> {
  if (!canReadAudit(actor).allowed) return null
  const kept = await app().$queryRaw<(Omit<SignInRow, 'at' | 'program'> & { at: Date })[]>`
    select s.id, s.at, s.email, p.name, s.address, s.user_agent as "userAgent", s.outcome
    from sign_in s left join person p on p.id = s.person_id
    where ${matches(filter)} and (${before}::integer is null or s.id < ${before})
    order by s.id desc limit ${PAGE + 1}`
  const rows = kept.slice(0, PAGE).map((row) => ({
    ...row,
    at: row.at.toISOString(),
    program: programOf(row.userAgent),
  }))
  return { rows, next: kept.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

/** Everybody whose account is in the log, by name; nobody for who may not read it. */
export async function listSignInPeople(actor: Actor): Promise<AuditPerson[]> {
  if (!canReadAudit(actor).allowed) return []
  return app().$queryRaw<AuditPerson[]>`
    select p.id, p.name, p.email from person p
    where exists (select 1 from sign_in s where s.person_id = p.id) order by p.name, p.id`
}

// Days are the newsroom's: Shanghai has kept +08:00 without summer time since 1992.
function matches({ person, outcome, from, to }: SignInFilter): Prisma.Sql {
  const given = [Prisma.sql`true`]
  if (person === 0) given.push(Prisma.sql`s.person_id is null`)
  else if (person !== undefined) given.push(Prisma.sql`s.person_id = ${person}`)
  if (outcome) given.push(Prisma.sql`s.outcome = ${outcome}`)
  if (from) given.push(Prisma.sql`s.at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`)
  if (to) given.push(Prisma.sql`s.at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`)
  return Prisma.join(given, ' and ')
}
