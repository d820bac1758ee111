import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { type ArticleRow, readRows } from '#lib/review/article-row.ts'
import { lastSaved, longestWaiting, readPage } from './page.ts'
import type { ListState } from './schema.ts'
import { isInState } from './standing-sql.ts'

/** How many rows the workbench shows of each kind. */
const GLANCE = 50
/** How many of what is done it recalls. */
const LATELY = 6

/** The articles in these states that are the actor's own to bring to readers: begun by them, or written before review. */
export async function listMine(actor: Actor, states: readonly ListState[]): Promise<ArticleRow[]> {
  const inThese = Prisma.join(states.map(isInState), ' or ')
  const { rows } = await readPage({
    where: Prisma.sql`${isKnownTo(actor)} and (${inThese})
      and a.id in (select id from article where created_by = ${actor.id}
        union select article_id from draft_writing where person_id = ${actor.id})
      and (a.created_by = ${actor.id} or not exists (
        select 1 from seat t join round u on u.id = t.round_id
        where u.article_id = a.id and t.person_id = ${actor.id} and t.origin <> 'author'))`,
    usesStanding: true,
    order: lastSaved,
    limit: GLANCE,
  })
  return rows
}

/** What waits for the actor's signature: entitled to the open stage, and seated nowhere else. Longest waiting first. */
export async function listWaiting(actor: Actor): Promise<ArticleRow[]> {
  const { rows } = await readPage({
    where: Prisma.sql`${isKnownTo(actor)} and ${isInState('in-review')}
      and exists (
        select 1 from workflow_stage_role g join person_role h on h.role_key = g.role_key
        where g.workflow_version_id = r.workflow_version_id and g.position = r.position and h.person_id = ${actor.id})
      and not exists (
        select 1 from seat t join workflow_version v on v.id = r.workflow_version_id
        where t.round_id = r.id and t.person_id = ${actor.id}
          and (t.position <> r.position or (t.origin = 'author' and not v.author_may_sign_edit)))`,
    usesStanding: true,
    order: longestWaiting,
    limit: GLANCE,
  })
  return rows
}

/** What every stage has signed and nobody has released yet, for those who may release. Longest waiting first. */
export async function listReady(actor: Actor): Promise<ArticleRow[]> {
  if (!actor.capabilities.includes('publish')) return []
  const { rows } = await readPage({
    where: Prisma.sql`${isKnownTo(actor)} and ${isInState('ready')}`,
    usesStanding: true,
    order: longestWaiting,
    limit: GLANCE,
  })
  return rows
}

/** What the actor has signed since midnight by the newsroom's clock, the last signature first; sent back since or not. */
export async function listSignedToday(actor: Actor): Promise<ArticleRow[]> {
  return rowsOf(Prisma.sql`
    select o.article_id as id from approval s join round o on o.id = s.round_id join article a on a.id = o.article_id
    where s.person_id = ${actor.id} and ${isKnownTo(actor)}
      and s.created_at >= date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    group by o.article_id order by max(s.created_at) desc limit ${GLANCE}`)
}

/** What goes out by itself, the next first. */
export async function listScheduled(actor: Actor): Promise<ArticleRow[]> {
  return rowsOf(Prisma.sql`
    select a.id from publication_schedule q join round o on o.id = q.round_id join article a on a.id = o.article_id
    where q.cancelled_at is null and o.closed_at is null and ${isKnownTo(actor)}
    order by q.at, a.id limit ${GLANCE}`)
}

/** What readers were given last and still have, the latest first. */
export async function listLiveLately(actor: Actor): Promise<ArticleRow[]> {
  return rowsOf(Prisma.sql`
    select a.id from publication l join article a on a.id = l.article_id
    where l.ended_at is null and ${isKnownTo(actor)} order by l.published_at desc, a.id desc limit ${LATELY}`)
}

async function rowsOf(picked: Prisma.Sql): Promise<ArticleRow[]> {
  const found = await app().$queryRaw<{ id: number }[]>(picked)
  return readRows(
    app(),
    found.map(({ id }) => id),
  )
}
