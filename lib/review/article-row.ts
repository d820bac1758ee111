import type { Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { type SentBack, type Standing, standingOf } from './standing.ts'

/** One article in a list of the desk. Times are ISO 8601; `waitingSince` is when the open position's turn began. */
export type ArticleRow = {
  articleId: number
  /** '' while it has none. */
  title: string
  channel: string
  author: string
  savedAt: string
  waitingSince: string | null
  standing: Standing
  /** Readers have it, whatever is being done about it at the desk. */
  isLive: boolean
  /** The last word of the open round when it was a return, or of the closed one when it was a rejection. */
  sentBack: SentBack | null
}

type Raw = {
  articleId: number
  title: string
  channel: string
  author: string
  savedAt: Date
  waitingSince: Date | null
  position: number | null
  lastPosition: number | null
  stageKey: string | null
  stageZh: string | null
  stageEn: string | null
  lastReturnKind: string | null
  scheduledAt: Date | null
  isLive: boolean
  lastClosedAs: string | null
  wasWithdrawn: boolean
  backBy: string | null
  backReason: string | null
  backNote: string | null
  backAt: Date | null
}

/**
 * Reads articles as rows. `picked` selects their ids and the rows are made of those alone, however many articles there
 * are; `order` may use a (article), d (draft) and r (the open round).
 */
export async function readRows(
  tx: Transaction,
  picked: Prisma.Sql,
  order: Prisma.Sql = Prisma.sql`a.id`,
): Promise<ArticleRow[]> {
  const rows = await tx.$queryRaw<Raw[]>`
    select a.id as "articleId", d.content->>'title' as title, coalesce(c.name, '') as channel, p.name as author,
      d.updated_at as "savedAt", r.since as "waitingSince", r.position, r.last_position as "lastPosition",
      s.key as "stageKey", s.name_zh as "stageZh", s.name_en as "stageEn", back.kind as "lastReturnKind",
      (select q.at from publication_schedule q where q.round_id = r.id and q.cancelled_at is null) as "scheduledAt",
      exists (select 1 from publication l where l.article_id = a.id and l.ended_at is null) as "isLive",
      closed.closed_as as "lastClosedAs",
      exists (select 1 from withdrawal w where w.article_id = a.id) as "wasWithdrawn",
      ${sentBackColumns}
    from (${picked}) picked
    join article a on a.id = picked.id
    join draft d on d.article_id = a.id
    join person p on p.id = a.created_by
    left join channel c on c.slug = d.content->>'channel'
    left join lateral ${openRound} r on true
    left join workflow_stage s on s.workflow_version_id = r.workflow_version_id and s.position = r.position
    ${lastReturn}
    ${lastClosedRound}
    order by ${order}`
  return rows.map(rowOf)
}

/** SQL: the open round of article `a`, where it stands and since when. `offset 0` keeps its functions to one call each. */
export const openRound = Prisma.sql`(
  select o.id, o.workflow_version_id, open_position(o.id) as position, last_position(o.id) as last_position,
    (select max(e.created_at) from (
      select created_at from submission where round_id = o.id
      union all select created_at from approval where round_id = o.id
      union all select created_at from "return" where round_id = o.id) e) as since
  from round o where o.article_id = a.id and o.closed_at is null offset 0)`

// A later signature answers an earlier return.
const lastReturn = Prisma.sql`
  left join lateral (
    select b.kind, b.reason, b.note, b.created_at, bp.name,
      b.to_position = r.position and b.kind = 'return' as is_last_word
    from "return" b join person bp on bp.id = b.person_id
    where b.round_id = r.id order by b.id desc limit 1) back on true`

const lastClosedRound = Prisma.sql`
  left join lateral (
    select n.closed_as, n.close_reason, n.close_note, n.closed_at, np.name
    from round n left join person np on np.id = n.closed_by
    where r.id is null and n.article_id = a.id order by n.id desc limit 1) closed on true`

const sentBackColumns = Prisma.sql`
  case when back.is_last_word then back.name when closed.closed_as = 'rejected' then closed.name end as "backBy",
  case when back.is_last_word then back.reason when closed.closed_as = 'rejected' then closed.close_reason end as "backReason",
  case when back.is_last_word then back.note when closed.closed_as = 'rejected' then closed.close_note end as "backNote",
  case when back.is_last_word then back.created_at when closed.closed_as = 'rejected' then closed.closed_at end as "backAt"`

function rowOf(raw: Raw): ArticleRow {
  const { stageKey, stageZh, stageEn, position } = raw
  const stage =
    stageKey && position ? { position, key: stageKey, nameZh: stageZh ?? '', nameEn: stageEn ?? '' } : null
  return {
    articleId: raw.articleId,
    title: raw.title,
    channel: raw.channel,
    author: raw.author,
    savedAt: raw.savedAt.toISOString(),
    waitingSince: raw.waitingSince?.toISOString() ?? null,
    standing: standingOf({ ...raw, stage }),
    isLive: raw.isLive,
    sentBack: raw.backBy
      ? {
          by: raw.backBy,
          reason: raw.backReason ?? '',
          note: raw.backNote ?? '',
          at: raw.backAt?.toISOString() ?? '',
        }
      : null,
  }
}
