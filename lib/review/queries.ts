import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { currentStages, type Stage } from '#lib/workflow/queries.ts'
import { type ArticleRow, openRound, readRows } from './article-row.ts'

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
    Prisma.sql`select a.id from article a
      where ${isKnownTo(actor)} and (${before}::integer is null or a.id < ${before})
      order by a.id desc limit ${PAGE + 1}`,
    Prisma.sql`a.id desc`,
  )
  return pageOf(rows, ({ articleId }) => articleId)
}

/** The articles that are the actor's own to bring to readers: begun by them, or written by them before review. */
export async function listMine(actor: Actor): Promise<ArticleRow[]> {
  return readRows(
    app(),
    Prisma.sql`select a.id from article a join draft d on d.article_id = a.id
      where ${isKnownTo(actor)}
        and a.id in (select id from article where created_by = ${actor.id}
          union select article_id from draft_writing where person_id = ${actor.id})
        and (a.created_by = ${actor.id} or not exists (
          select 1 from seat t join round u on u.id = t.round_id
          where u.article_id = a.id and t.person_id = ${actor.id} and t.origin <> 'author'))
      order by d.updated_at desc, a.id desc limit ${GLANCE}`,
    Prisma.sql`d.updated_at desc, a.id desc`,
  )
}

// Few rounds are open at a time, however many there ever were.
const inReview = Prisma.sql`
  select a.id from article a join lateral ${openRound} r on true
  where a.id in (select article_id from round where closed_at is null)`

const longestWaiting = Prisma.sql`date_trunc('milliseconds', r.since), a.id`

/** What waits for the actor's signature: entitled to the open stage, and seated nowhere else. Longest waiting first. */
export async function listWaiting(actor: Actor): Promise<ArticleRow[]> {
  return readRows(
    app(),
    Prisma.sql`${inReview} and ${isKnownTo(actor)}
      and exists (
        select 1 from workflow_stage_role g join person_role h on h.role_key = g.role_key
        where g.workflow_version_id = r.workflow_version_id and g.position = r.position and h.person_id = ${actor.id})
      and not exists (
        select 1 from seat t join workflow_version v on v.id = r.workflow_version_id
        where t.round_id = r.id and t.person_id = ${actor.id}
          and (t.position <> r.position or (t.origin = 'author' and not v.author_may_sign_edit)))
      order by ${longestWaiting} limit ${GLANCE}`,
    longestWaiting,
  )
}

/** What every stage has signed and nobody has released yet, for those who may release. Longest waiting first. */
export async function listReady(actor: Actor): Promise<ArticleRow[]> {
  if (!actor.capabilities.includes('publish')) return []
  return readRows(
    app(),
    Prisma.sql`${inReview} and ${isKnownTo(actor)} and r.position > r.last_position
      order by ${longestWaiting} limit ${GLANCE}`,
    longestWaiting,
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
    Prisma.sql`${inReview} and ${isKnownTo(actor)}
      and exists (
        select 1 from workflow_stage g
        where g.workflow_version_id = r.workflow_version_id and g.position = r.position and g.key = ${stageKey})
      and (${since}::timestamptz is null
        or (${longestWaiting}) > (${since}, ${after?.articleId ?? 0}))
      order by ${longestWaiting} limit ${PAGE + 1}`,
    longestWaiting,
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
