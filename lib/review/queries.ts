import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { currentStages, type Stage } from '#lib/workflow/queries.ts'
import { type ArticleRow, readRows } from './article-row.ts'

/** How many rows a page of a list shows. */
const PAGE = 30
/** How many rows the workbench shows of each kind. */
const GLANCE = 50

/** A page of a list; `next` is the key from which the following page goes on, null on the last. */
export type Page<Key> = { rows: ArticleRow[]; next: Key | null }

/** Every article that the actor may know of, newest first, those with a smaller number than `before`. */
export async function listArticles(actor: Actor, before: number | null): Promise<Page<number>> {
  const rows = await readRows(
    app(),
    Prisma.sql`${isKnownTo(actor)} and (${before}::integer is null or a.id < ${before})`,
    Prisma.sql`order by a.id desc limit ${PAGE + 1}`,
  )
  return pageOf(rows, ({ articleId }) => articleId)
}

/** The articles that are the actor's own to bring to readers: begun by them, or written by them before review. */
export async function listMine(actor: Actor): Promise<ArticleRow[]> {
  return readRows(
    app(),
    Prisma.sql`${isKnownTo(actor)} and (a.created_by = ${actor.id} or (
      exists (select 1 from draft_writing w where w.article_id = a.id and w.person_id = ${actor.id})
      and not exists (select 1 from seat t join round u on u.id = t.round_id
        where u.article_id = a.id and t.person_id = ${actor.id} and t.origin <> 'author')))`,
    Prisma.sql`order by d.updated_at desc, a.id desc limit ${GLANCE}`,
  )
}

/** What waits for the actor's signature: entitled to the open stage, and seated nowhere else. Longest waiting first. */
export async function listWaiting(actor: Actor): Promise<ArticleRow[]> {
  return readRows(
    app(),
    Prisma.sql`${isKnownTo(actor)} and r.position > 0
      and exists (
        select 1 from workflow_stage_role g join person_role h on h.role_key = g.role_key
        where g.workflow_version_id = r.workflow_version_id and g.position = r.position and h.person_id = ${actor.id})
      and not exists (
        select 1 from seat t join workflow_version v on v.id = r.workflow_version_id
        where t.round_id = r.id and t.person_id = ${actor.id}
          and (t.position <> r.position or (t.origin = 'author' and not v.author_may_sign_edit)))`,
    Prisma.sql`order by r.since, a.id limit ${GLANCE}`,
  )
}

/** What every stage has signed and nobody has released yet, for those who may release. Longest waiting first. */
export async function listReady(actor: Actor): Promise<ArticleRow[]> {
  if (!actor.capabilities.includes('publish')) return []
  return readRows(
    app(),
    Prisma.sql`${isKnownTo(actor)} and r.position > r.last_position`,
    Prisma.sql`order by r.since, a.id limit ${GLANCE}`,
  )
}

/** Where the following page of a queue goes on: milliseconds since 1970 and the article's number. */
export type QueueKey = { since: number; articleId: number }

/**
 * The articles whose open stage is this one, longest waiting first, with the stage; null when the paper's workflow has
 * no such stage, `refused` for who may not sign there.
 */
export async function listQueue(
  actor: Actor,
  stageKey: string,
  after: QueueKey | null,
): Promise<(Page<QueueKey> & { stage: Stage; refused: boolean }) | null> {
  const stage = (await currentStages(app())).find(({ key }) => key === stageKey)
  if (!stage) return null
  if (!stage.roles.some((role) => actor.roles.includes(role))) {
    return { stage, refused: true, rows: [], next: null }
  }
  const since = after && new Date(after.since)
  const rows = await readRows(
    app(),
    Prisma.sql`${isKnownTo(actor)} and s.key = ${stageKey} and (${since}::timestamptz is null
      or (date_trunc('milliseconds', r.since), a.id) > (${since}, ${after?.articleId ?? 0}))`,
    Prisma.sql`order by date_trunc('milliseconds', r.since), a.id limit ${PAGE + 1}`,
  )
  const page = pageOf(rows, ({ waitingSince, articleId }) => ({
    since: Date.parse(waitingSince ?? ''),
    articleId,
  }))
  return { stage, refused: false, ...page }
}

function pageOf<Key>(rows: ArticleRow[], keyOf: (last: ArticleRow) => Key): Page<Key> {
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > PAGE && last ? keyOf(last) : null }
}
