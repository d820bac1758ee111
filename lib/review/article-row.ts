import type { FindingTally } from '#lib/checks/count-findings.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { SentBack, Standing } from './standing.ts'

/** One article in a list of the desk. Times are ISO 8601; `waitingSince` is when the open position's turn began. */
export type ArticleRow = {
  articleId: number
  /** '' while it has none. */
  title: string
  channel: string
  author: string
  savedAt: string
  waitingSince: string | null
  /** When the open stage should have signed at the latest; null where it has no deadline. */
  deadlineAt: string | null
  standing: Standing
  /** 加急: it comes first, and passes no stage. */
  isUrgent: boolean
  /** Who has it before them at the open stage at this moment. */
  claim: { personId: number; by: string; until: string } | null
  /** Readers have it, whatever is being done about it at the desk. */
  isLive: boolean
  /** How many remarks on it nobody has settled. */
  openRemarks: number
  /** What the machine found in it that nobody has answered; null while it lies with no stage, or is still to be read. */
  findings: FindingTally | null
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
  state: Exclude<Standing['kind'], 'recalled'>
  position: number | null
  deadlineAt: Date | null
  stageKey: string | null
  stageZh: string | null
  stageEn: string | null
  lastReturnKind: string | null
  scheduledAt: Date | null
  isUrgent: boolean
  claimedById: number | null
  claimedBy: string | null
  claimedUntil: Date | null
  isLive: boolean
  openRemarks: number
  openFindings: number | null
  hints: number | null
  backBy: string | null
  backReason: string | null
  backNote: string | null
  backAt: Date | null
}

/**
 * Reads articles as rows, in the order of their numbers as given. What may be shown to whom is decided by who picked
 * the numbers; the rows are made of those alone, however many articles there are.
 */
export async function readRows(tx: Transaction, articleIds: readonly number[]): Promise<ArticleRow[]> {
  if (articleIds.length === 0) return []
  const rows = await tx.$queryRaw<Raw[]>`
    select a.id as "articleId", d.title, coalesce(c.name, '') as channel, p.name as author,
      d.updated_at as "savedAt", st.waiting_since as "waitingSince", st.deadline_at as "deadlineAt",
      st.state, st.position, s.key as "stageKey", s.name_zh as "stageZh", s.name_en as "stageEn",
      back.kind as "lastReturnKind",
      (select q.at from publication_schedule q where q.round_id = st.round_id and q.cancelled_at is null) as "scheduledAt",
      exists (select 1 from urgent_mark u where u.article_id = a.id) as "isUrgent",
      held.person_id as "claimedById", hp.name as "claimedBy", held.expires_at as "claimedUntil",
      exists (select 1 from publication l where l.article_id = a.id and l.ended_at is null) as "isLive",
      open_remarks(a.id) as "openRemarks", f.open as "openFindings", f.hints,
      ${sentBackColumns}
    from unnest(${[...articleIds]}::integer[]) with ordinality picked (id, place)
    join article a on a.id = picked.id
    join draft d on d.article_id = a.id
    join article_standing st on st.article_id = a.id
    join person p on p.id = a.created_by
    left join channel c on c.slug = d.channel
    left join round r on r.id = st.round_id
    left join workflow_stage s on s.workflow_version_id = r.workflow_version_id and s.position = st.position
    left join claim held on held.round_id = st.round_id and held.position = st.position and held.expires_at > now()
    left join finding_count f on f.article_id = a.id and f.hash = d.hash and st.state = 'in-review'
    left join person hp on hp.id = held.person_id
    ${lastReturn}
    ${lastClosedRound}
    order by picked.place`
  return rows.map(rowOf)
}

// A later signature answers an earlier return.
const lastReturn = Prisma.sql`
  left join lateral (
    select b.kind, b.reason, b.note, b.created_at, bp.name,
      b.to_position = st.position and b.kind = 'return' as is_last_word
    from "return" b join person bp on bp.id = b.person_id
    where b.round_id = st.round_id order by b.id desc limit 1) back on true`

const lastClosedRound = Prisma.sql`
  left join lateral (
    select n.closed_as, n.close_reason, n.close_note, n.closed_at, np.name
    from round n left join person np on np.id = n.closed_by
    where st.state = 'rejected' and n.article_id = a.id order by n.id desc limit 1) closed on true`

const sentBackColumns = Prisma.sql`
  case when back.is_last_word then back.name else closed.name end as "backBy",
  case when back.is_last_word then back.reason else closed.close_reason end as "backReason",
  case when back.is_last_word then back.note else closed.close_note end as "backNote",
  case when back.is_last_word then back.created_at else closed.closed_at end as "backAt"`

function rowOf(raw: Raw): ArticleRow {
  return {
    articleId: raw.articleId,
    title: raw.title,
    channel: raw.channel,
    author: raw.author,
    savedAt: raw.savedAt.toISOString(),
    waitingSince: raw.waitingSince?.toISOString() ?? null,
    deadlineAt: raw.deadlineAt?.toISOString() ?? null,
    standing: standingOf(raw),
    isUrgent: raw.isUrgent,
    claim:
      raw.claimedById !== null
        ? { personId: raw.claimedById, by: raw.claimedBy ?? '', until: raw.claimedUntil?.toISOString() ?? '' }
        : null,
    isLive: raw.isLive,
    openRemarks: raw.openRemarks,
    findings: raw.openFindings === null ? null : { open: raw.openFindings, hints: raw.hints ?? 0 },
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

function standingOf({
  state,
  position,
  stageKey,
  stageZh,
  stageEn,
  scheduledAt,
  lastReturnKind,
}: Raw): Standing {
  if (state === 'in-review') {
    const stage = {
      position: position ?? 0,
      key: stageKey ?? '',
      nameZh: stageZh ?? '',
      nameEn: stageEn ?? '',
    }
    return { kind: state, stage }
  }
  if (state === 'scheduled') return { kind: state, at: scheduledAt?.toISOString() ?? '' }
  if (state === 'returned' && lastReturnKind === 'recall') return { kind: 'recalled' }
  return { kind: state }
}
