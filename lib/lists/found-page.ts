import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { readRows } from '#lib/review/article-row.ts'
import { type StateCounts, sumOf } from './count-states.ts'
import { articles, isUrgent, matches } from './filter-sql.ts'
import { isBeyond, keptOf, type Order, PAGE, type Page } from './page.ts'
import type { ArticleFilter, ListKey } from './schema.ts'

type Found = { counts: Partial<StateCounts>; keys: ListKey[] }

/**
 * One page of what a search finds, and how much of it stands where. Words are in a few texts or in most of them, and which
 * is known only once all are found: so they are looked for once, and page and counts are taken of that.
 */
export async function readFoundPage(
  actor: Actor,
  { state, ...rest }: ArticleFilter,
  order: Order,
  after: ListKey | null,
): Promise<Page & { counts: StateCounts }> {
  const by = { ...order, by: Prisma.sql`a.by` }
  const way = order.ascends ? Prisma.sql`asc` : Prisma.sql`desc`
  const [found] = await app().$queryRaw<[Found]>`
    with found as materialized (
      select a.id, st.state, ${isUrgent} as urgent, ${order.by} as by from ${articles} where ${matches(actor, rest)})
    select
      (select coalesce(jsonb_object_agg(state, n), '{}')
        from (select state, count(*) as n from found group by state) each_state) as counts,
      (select coalesce(jsonb_agg(jsonb_build_object('articleId', id, 'isUrgent', urgent, 'value', value)
          order by place), '[]')
        from (
          select a.id, a.urgent, ${keptOf(by)} as value, row_number() over in_order as place from found a
          where ${state ? Prisma.sql`a.state = ${state}` : Prisma.sql`true`} and ${follows(by, after)}
          window in_order as (order by a.urgent desc, a.by ${way}, a.id ${way})
          order by place limit ${PAGE + 1}) page) as keys`
  const shown = found.keys.slice(0, PAGE)
  const rows = await readRows(
    app(),
    shown.map(({ articleId }) => articleId),
  )
  return {
    rows,
    next: found.keys.length > PAGE ? (shown.at(-1) ?? null) : null,
    counts: sumOf(found.counts),
  }
}

/** SQL: the row comes after this key, where what is urgent comes first. */
function follows(order: Order, after: ListKey | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`
  return after.isUrgent
    ? Prisma.sql`(not a.urgent or ${isBeyond(order, after)})`
    : Prisma.sql`(not a.urgent and ${isBeyond(order, after)})`
}
