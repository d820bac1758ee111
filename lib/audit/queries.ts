import type { Actor } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { canReadAudit } from './rules.ts'
import type { AuditFilter } from './schema.ts'
import { type KeptEvent, type ToldEvent, tellEvents } from './told-event.ts'

/** How many events a page of the audit shows. */
const PAGE = 50

/** One page of the audit, newest first; `next` is the number before which the following page begins, null on the last. */
export type AuditPage = { events: ToldEvent[]; next: number | null }

/** The events that a filter leaves, those with a smaller number than `before`; null for who may not read the audit. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  before: number | null,
): Promise<AuditPage | null> {
  if (!canReadAudit(actor).allowed) return null
  const kept = await readEvents(
    app(),
    Prisma.sql`where ${matches(filter)}
    and (${before}::integer is null or e.seq < ${before}) order by e.seq desc limit ${PAGE + 1}`,
  )
  const shown = kept.slice(0, PAGE)
  return {
    events: await tellEvents(app(), shown),
    next: kept.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
  }
}

/** Somebody who ever acted; for the filter by person. */
export type AuditPerson = { id: number; name: string; email: string }

/** Everybody who ever acted, by name, disabled people too; nobody for who may not read the audit. */
export async function listAuditPeople(actor: Actor): Promise<AuditPerson[]> {
  if (!canReadAudit(actor).allowed) return []
  return app().$queryRaw<AuditPerson[]>`
    select p.id, p.name, p.email from person p
    where p.id in (select actor_id from audit_event) order by p.name, p.id`
}

/** Reads events with the names that their columns lead to; `rest` closes the statement and may use e (the event). */
export async function readEvents(tx: Transaction, rest: Prisma.Sql): Promise<KeptEvent[]> {
  return tx.$queryRaw<KeptEvent[]>`
    select e.seq, e.at, e.name, p.name as by, e.article_id as "articleId", d.content->>'title' as title, e.data, e.hash
    from audit_event e
    left join person p on p.id = e.actor_id
    left join draft d on d.article_id = e.article_id
    ${rest}`
}

/** One event as it leaves the house: every column, and the names that its numbers lead to. `at` is ISO 8601. */
export type ExportedEvent = {
  seq: number
  at: string
  person: string | null
  name: string
  article: number | null
  title: string | null
  facts: unknown
  prevHash: string
  hash: string
}

/** How many events are read for an export at a time. */
const PORTION = 1_000

/**
 * All events that a filter leaves up to one, oldest first, a portion at a time, so that an export of any length holds little.
 * For who has been asked already whether they may read the audit.
 */
export async function* eachEvent(filter: AuditFilter, until: number): AsyncGenerator<ExportedEvent[]> {
  for (let last = 0; ; ) {
    const events = await app().$queryRaw<ExportedEvent[]>`
      select e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, p.name as person, e.name,
        e.article_id as article, d.content->>'title' as title, e.data as facts, e.prev_hash as "prevHash", e.hash
      from audit_event e
      left join person p on p.id = e.actor_id
      left join draft d on d.article_id = e.article_id
      where ${matches(filter)} and e.seq > ${last} and e.seq <= ${until} order by e.seq limit ${PORTION}`
    if (events.length > 0) yield events
    if (events.length < PORTION) return
    last = events.at(-1)?.seq ?? until
  }
}

// Days are the newsroom's: Shanghai has kept +08:00 without summer time since 1992.
function matches({ person, event, article, from, to }: AuditFilter): Prisma.Sql {
  const given = [
    person === undefined
      ? null
      : person === 0
        ? Prisma.sql`e.actor_id is null`
        : Prisma.sql`e.actor_id = ${person}`,
    event === undefined ? null : Prisma.sql`e.name = ${event}`,
    article === undefined ? null : Prisma.sql`e.article_id = ${article}`,
    from === undefined ? null : Prisma.sql`e.at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`,
    to === undefined ? null : Prisma.sql`e.at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
  ].filter((each) => each !== null)
  return given.length > 0 ? Prisma.join(given, ' and ') : Prisma.sql`true`
}
