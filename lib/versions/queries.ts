import { isTheirs } from '#lib/articles/queries.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'

/** What a draft said at one time. Times are ISO 8601. */
export type KeptDraft = {
  id: number
  hash: string
  by: string
  begunAt: string
  savedAt: string
  /** How often it was saved between the two. */
  saves: number
  /** What somebody called it; '' for nothing. */
  name: string
  /** The draft says the same now. */
  isNow: boolean
}

type Row = Omit<KeptDraft, 'begunAt' | 'savedAt'> & { begunAt: Date; savedAt: Date }

/**
 * SQL: whether the actor may read version `v` of the draft of article `a`. What was written on the author's desk is
 * theirs whatever became of the article: nobody else reads words that were never handed in. What was written at a
 * stage is read as the draft is, by all staff while the article is under review.
 */
export function isKeptOpenTo(actor: Actor): Prisma.Sql {
  const isStaff = actor.capabilities.includes('draft')
  return Prisma.sql`(${isStaff} and (${isTheirs(actor)} or (v.position > 0 and exists (
    select 1 from round k where k.article_id = a.id and k.closed_at is null and open_position(k.id) > 0))))`
}

const COLUMNS = Prisma.sql`v.id, v.hash, p.name as by, v.begun_at as "begunAt", v.saved_at as "savedAt", v.saves,
  coalesce(v.name, '') as name, v.hash = d.hash and v.id = (select max(id) from draft_version where article_id = a.id) as "isNow"`

const TABLES = Prisma.sql`article a join draft d on d.article_id = a.id
  join draft_version v on v.article_id = a.id join person p on p.id = v.person_id`

/** What the draft of an article said before, as far as the actor may read it, newest first. What was frozen word for word is left to its revision, unless it has a name. */
export async function listKept(actor: Actor, articleId: number, tx: Transaction): Promise<KeptDraft[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select ${COLUMNS} from ${TABLES}
    where a.id = ${articleId} and ${isKeptOpenTo(actor)} and (v.name is not null or not exists (
      select 1 from revision r where r.article_id = a.id and r.hash = v.hash))
    order by v.id desc`
  return rows.map(keptOf)
}

/** One of them with its words; null where there is none that the actor may read. */
export async function readKept(
  actor: Actor,
  articleId: number,
  id: number,
  tx: Transaction,
): Promise<(KeptDraft & { content: Content }) | null> {
  const [row] = await tx.$queryRaw<(Row & { content: Content })[]>`
    select ${COLUMNS}, v.content from ${TABLES}
    where a.id = ${articleId} and v.id = ${id} and ${isKeptOpenTo(actor)}`
  return row ? { ...keptOf(row), content: row.content } : null
}

function keptOf<Kept extends Row>(row: Kept) {
  return { ...row, begunAt: row.begunAt.toISOString(), savedAt: row.savedAt.toISOString() }
}
