import { Prisma } from '#lib/platform/prisma/client.ts'
import { whereRoundStands } from '#lib/review/article-row.ts'
import type { ListState } from './schema.ts'

/** SQL: the open rounds, where they stand, at which stage and since when. Few are open at a time, however many there were. */
export const openRounds = Prisma.sql`(
  select o.*, s.key as stage_key, s.name_zh as stage_zh, s.name_en as stage_en, s.deadline_minutes from (
    select o.id, o.article_id, o.workflow_version_id, ${whereRoundStands}
    from round o where o.closed_at is null offset 0) o
  left join workflow_stage s on s.workflow_version_id = o.workflow_version_id and s.position = o.position)`

/** SQL: joins to article `a` its open round as `r` and its live publication as `l`, each where there is one. */
export const withStanding = Prisma.sql`
  left join ${openRounds} r on r.article_id = a.id
  left join publication l on l.article_id = a.id and l.ended_at is null`

/**
 * SQL: the `ListState` of article `a`, joined by `withStanding`; what a row says of itself in one statement for
 * thousands (a test holds the two together). A branch is only gone into by the articles that reach it.
 */
export const listState = Prisma.sql`case
  when r.position > r.last_position then case when exists (
    select 1 from publication_schedule q where q.round_id = r.id and q.cancelled_at is null)
    then 'scheduled' else 'ready' end
  when r.position > 0 then 'in-review'
  when r.position = 0 then 'returned'
  when l.id is not null then 'live'
  when (select n.closed_as from round n where n.article_id = a.id order by n.id desc limit 1) = 'rejected' then 'rejected'
  when exists (select 1 from withdrawal w where w.article_id = a.id) then 'withdrawn'
  else 'draft' end`

const open = Prisma.sql`select article_id from round where closed_at is null`
const shortcuts: Record<ListState, Prisma.Sql | null> = {
  returned: open,
  'in-review': open,
  ready: open,
  scheduled: open,
  rejected: Prisma.sql`select article_id from round where closed_as = 'rejected'`,
  withdrawn: Prisma.sql`select article_id from withdrawal`,
  live: Prisma.sql`select article_id from publication where ended_at is null`,
  draft: null,
}

/** SQL: whether article `a` is in this state; the few that can be are looked up first. */
export function isInState(state: ListState): Prisma.Sql {
  const few = shortcuts[state]
  const is = Prisma.sql`${listState} = ${state}`
  return few ? Prisma.sql`(a.id in (${few}) and ${is})` : is
}
