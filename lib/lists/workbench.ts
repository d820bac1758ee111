import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { type ArticleRow, readRows } from '#lib/review/article-row.ts'
import { articles, isKnown } from './filter-sql.ts'
import { maySign } from './may-sign.ts'
import { lastSaved, readPage, waitingSince } from './page.ts'
import type { ListState } from './schema.ts'

/** How many rows the workbench shows of what a person has to do, and of what is done or does itself. */
const TO_DO = 20
const DONE = 8

/** Of whom has no more articles than this, each is looked at; of whom has more, the paper's newest are walked until there are enough. */
const FEW = 1_000

/** What the workbench shows of one kind, and whether there is more of it. */
export type Glance = { rows: ArticleRow[]; hasMore: boolean }

/** The articles in these states that are the actor's own to bring to readers: begun by them, or written before review. */
export async function listMine(actor: Actor, states: readonly ListState[]): Promise<Glance> {
  const few = await fewOf(actor)
  return glanceAt({
    where: Prisma.sql`${few ? Prisma.sql`a.id = any(${few}::integer[])` : Prisma.sql`true`}
      and ${isKnown(actor)} and st.state in (${Prisma.join(states)}) and (a.created_by = ${actor.id} or (
        exists (select 1 from draft_writing w where w.article_id = a.id and w.person_id = ${actor.id})
        and not exists (
          select 1 from seat t join round u on u.id = t.round_id
          where u.article_id = a.id and t.person_id = ${actor.id} and t.origin <> 'author')))`,
    order: lastSaved,
  })
}

/** The numbers of all that the actor began or wrote in; null where there are many. */
async function fewOf(actor: Actor): Promise<number[] | null> {
  const found = await app().$queryRaw<{ id: number }[]>`
    (select id from article where created_by = ${actor.id} limit ${FEW + 1})
    union (select article_id from draft_writing where person_id = ${actor.id} limit ${FEW + 1})`
  return found.length > FEW ? null : found.map(({ id }) => id)
}

/**
 * What waits for the actor's signature, in their own name or a colleague's whom they stand in for: entitled to the open
 * stage, and neither of the two seated elsewhere. Longest waiting first.
 */
export async function listWaiting(actor: Actor): Promise<Glance> {
  return glanceAt({
    where: Prisma.sql`${isKnown(actor)} and ${maySign(actor)}`,
    order: waitingSince,
  })
}

/** What every stage has signed and nobody has released yet, for those who may release. Longest waiting first. */
export async function listReady(actor: Actor): Promise<Glance> {
  if (!actor.capabilities.includes('publish')) return { rows: [], hasMore: false }
  return glanceAt({
    where: Prisma.sql`${isKnown(actor)} and st.state = 'ready'`,
    order: waitingSince,
  })
}

/** What the actor has signed since midnight by the newsroom's clock, the last signature first; sent back since or not. */
export async function listSignedToday(actor: Actor): Promise<Glance> {
  return rowsOf(Prisma.sql`
    select a.id from ${articles} join round o on o.article_id = a.id join approval s on s.round_id = o.id
    where s.person_id = ${actor.id} and ${isKnown(actor)}
      and s.created_at >= date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    group by a.id order by max(s.created_at) desc limit ${DONE + 1}`)
}

/** What goes out by itself, the next first. */
export async function listScheduled(actor: Actor): Promise<Glance> {
  return rowsOf(Prisma.sql`
    select a.id from ${articles} join publication_schedule q on q.round_id = st.round_id and q.cancelled_at is null
    where st.state = 'scheduled' and ${isKnown(actor)}
    order by q.at, a.id limit ${DONE + 1}`)
}

/** What readers were given last and still have, the latest first. */
export async function listLiveLately(actor: Actor): Promise<Glance> {
  return rowsOf(Prisma.sql`
    select a.id from ${articles} join publication l on l.article_id = a.id and l.ended_at is null
    where ${isKnown(actor)} order by l.published_at desc, a.id desc limit ${DONE + 1}`)
}

async function glanceAt(asked: Omit<Parameters<typeof readPage>[0], 'limit'>): Promise<Glance> {
  const { rows, next } = await readPage({ ...asked, limit: TO_DO })
  return { rows, hasMore: next !== null }
}

async function rowsOf(picked: Prisma.Sql): Promise<Glance> {
  const found = await app().$queryRaw<{ id: number }[]>(picked)
  const shown = found.slice(0, DONE).map(({ id }) => id)
  return { rows: await readRows(app(), shown), hasMore: found.length > DONE }
}
