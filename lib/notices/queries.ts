import { isKnownTo } from '#lib/articles/queries.ts'
import { canEnterDesk } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { choiceOf } from './rules.ts'
import { type NoticeChoice, type NoticeKind, noticeKinds } from './schema.ts'

/** One thing that a person was told: who did what to which article. `at` is ISO 8601. */
export type NoticeRow = {
  id: number
  kind: NoticeKind
  /** Null of what is about no article. */
  articleId: number | null
  /** '' while the article has none. */
  title: string
  by: string
  /** A code of the paper's list, or words; '' where the act has none. */
  reason: string
  note: string
  at: string
  /** Of a deadline: at which stage, and when it is (ISO 8601). */
  deadline: { nameZh: string; nameEn: string; due: string } | null
  isRead: boolean
  /** The remark that it is about. */
  remarkId: number | null
  /** Who stands in for whom, or no longer does, from when to when (ISO 8601). */
  standIn: StandInTold | null
}

/** `isEnded`: somebody took it back. `side` is the one of the two who reads it; `isOwn` where the other one did it. */
export type StandInTold = {
  isEnded: boolean
  side: 'delegate' | 'principal'
  isOwn: boolean
  delegate: string
  principal: string
  start: string
  until: string
}

/** What the bell shows: how many are unread, and the newest. */
export type BellView = { unread: number; rows: NoticeRow[] }

const PAGE = 30
const GLANCE = 8

/** The actor's own notices of articles that they may know of, newest first, those with a smaller number than `before`. */
export async function listNotices(
  actor: Actor,
  before: number | null,
): Promise<{ rows: NoticeRow[]; next: number | null }> {
  const rows = await readNotices(actor, shownBefore(before), PAGE + 1)
  const shown = rows.slice(0, PAGE)
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** The bell of this person. */
export async function readBell(actor: Actor): Promise<BellView> {
  const [unread, rows] = await Promise.all([
    countUnread(actor),
    readNotices(actor, shownBefore(null), GLANCE),
  ])
  return { unread, rows }
}

/** How many of the actor's notices are unread. */
export async function countUnread(actor: Actor): Promise<number> {
  const [found] = await app().$queryRaw<{ unread: number }[]>`
    select count(*)::integer as unread from notice n left join article a on a.id = n.article_id
    where n.person_id = ${actor.id} and n.shown and n.read_at is null and ${isToldTo(actor)}`
  return found?.unread ?? 0
}

/** Where the actor is told of each kind. */
export async function listChoices(actor: Actor): Promise<NoticeChoice[]> {
  const rows = await app().noticeChoice.findMany({ where: { personId: actor.id } })
  const chosen = rows.map(({ kind, desk, mail }) => ({ kind: kind as NoticeKind, desk, mail }))
  return noticeKinds.map((kind) => choiceOf(kind, chosen))
}

/** One notice of the actor's, shown in the bell or not; null where it is not theirs or the article unknown to them. */
export async function readNoticeOf(actor: Actor, id: number): Promise<NoticeRow | null> {
  const [row] = await readNotices(actor, Prisma.sql`n.id = ${id}`, 1)
  return row ?? null
}

const shownBefore = (before: number | null) =>
  Prisma.sql`n.shown and (${before}::integer is null or n.id < ${before})`

async function readNotices(actor: Actor, where: Prisma.Sql, limit: number): Promise<NoticeRow[]> {
  const rows = await app().$queryRaw<(Omit<NoticeRow, 'at'> & { at: Date })[]>`
    select n.id, n.kind, n.article_id as "articleId", coalesce(d.content->>'title', '') as title, coalesce(p.name, '') as by,
      case when t.due is null then coalesce(e.data->>'reason', '') else '' end as reason,
      case when t.due is null then coalesce(said.words, e.data->>'note', '') else '' end as note,
      case when e.name ~ '^(remark|wording)[.]' then (e.data->>'remarkId')::integer end as "remarkId",
      case when t.due is null then e.at else n.created_at end as at, n.read_at is not null as "isRead",
      case when t.due is not null then jsonb_build_object('nameZh', t.name_zh, 'nameEn', t.name_en, 'due', t.due) end as deadline,
      ${STOOD_IN} as "standIn"
    from notice n
    left join article a on a.id = n.article_id
    left join draft d on d.article_id = a.id
    join audit_event e on e.seq = n.seq
    left join person p on p.id = e.actor_id
    left join lateral (${OPENED_STAGE}) t on n.kind like 'deadline-%'
    left join lateral (${SAID}) said on n.kind in ('mentioned', 'answered')
    where n.person_id = ${actor.id} and ${isToldTo(actor)} and ${where}
    order by n.id desc limit ${limit}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** SQL: whether the actor may know of what notice `n` is about: of article `a`, or where there is none as any colleague. */
const isToldTo = (actor: Actor) =>
  Prisma.sql`case when a.id is null then ${canEnterDesk(actor).allowed} else ${isKnownTo(actor)} end`

/** SQL: the delegation that event `e` is about, as the person of notice `n` reads of it. */
const STOOD_IN = Prisma.sql`(
  select jsonb_build_object('isEnded', e.name = 'delegation.revoked',
    'side', case when l.delegate_id = n.person_id then 'delegate' else 'principal' end,
    'isOwn', e.actor_id in (l.delegate_id, l.principal_id), 'delegate', b.name, 'principal', w.name, 'start', l.starts_at, 'until', l.ends_at)
  from delegation l join person b on b.id = l.delegate_id join person w on w.id = l.principal_id
  where n.kind = 'stand-in' and l.id = (e.data->>'delegationId')::integer)`

/** SQL: what was said in event `e` of a remark, to who may still read it. */
const SAID = Prisma.sql`
  select coalesce((select y.words from remark_reply y where y.id = (e.data->>'replyId')::integer), r.words) as words
  from remark r where e.name in ('remark.made', 'remark.answered') and r.id = (e.data->>'remarkId')::integer
    and may_read_text(n.person_id, r.article_id, r.hash)`

/** SQL: the stage that event `e` opened, and when its time is over. */
const OPENED_STAGE = Prisma.sql`
  select s.name_zh, s.name_en, e.at + make_interval(mins => s.deadline_minutes) as due
  from round k join workflow_stage s on s.workflow_version_id = k.workflow_version_id
  where k.id = (e.data->>'roundId')::integer and s.position = case e.name
    when 'revision.submitted' then 1
    when 'revision.approved' then (e.data->>'position')::integer + 1
    else (e.data->>'to')::integer end`
