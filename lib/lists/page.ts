import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { type ArticleRow, readRows } from '#lib/review/article-row.ts'
import { articles, isUrgent } from './filter-sql.ts'
import type { ListKey } from './schema.ts'

/** How many rows a page of a list shows. */
export const PAGE = 30

/** A page of a list; `next` is the key from which the following page goes on, null on the last. */
export type Page = { rows: ArticleRow[]; next: ListKey | null }

/** An order of articles: by which column, whether the smallest comes first, whether that column is a time. */
export type Order = { by: Prisma.Sql; ascends: boolean; isTime: boolean }

export const newest: Order = { by: Prisma.sql`a.id`, ascends: false, isTime: false }
export const lastSaved: Order = { by: Prisma.sql`d.updated_at`, ascends: false, isTime: true }
/** For what waits for somebody, each of them: in review, or ready. By index. */
export const waitingSince: Order = { by: Prisma.sql`st.waiting_since`, ascends: true, isTime: true }
/** At a stage: what should be signed first; where no time is set, after those, what has waited longest. */
export const soonestDue: Order = {
  by: Prisma.sql`coalesce(st.deadline_at, st.waiting_since + interval '100 years')`,
  ascends: true,
  isTime: true,
}
/** What waits for nobody comes last, as if it had begun to wait a hundred years after it was begun. */
export const longestWaiting: Order = {
  by: Prisma.sql`coalesce(st.waiting_since, a.created_at + interval '100 years')`,
  ascends: true,
  isTime: true,
}

type Asked = {
  /** What an article of `articles` must be. */
  where: Prisma.Sql
  order: Order
  after?: ListKey | null
  limit?: number
}

/**
 * One page of the articles that are so, what is urgent first, then in the order asked for. Numbers are picked first, by
 * index where there is one, and rows are made of those alone.
 */
export async function readPage({ where, order, after = null, limit = PAGE }: Asked): Promise<Page> {
  const keys = after && !after.isUrgent ? [] : await pick(true)
  if (keys.length <= limit) keys.push(...(await pick(false, limit + 1 - keys.length)))
  const shown = keys.slice(0, limit)
  const rows = await readRows(
    app(),
    shown.map(({ articleId }) => articleId),
  )
  return { rows, next: keys.length > limit ? (shown.at(-1) ?? null) : null }

  async function pick(urgent: boolean, atMost = limit + 1): Promise<ListKey[]> {
    const way = order.ascends ? Prisma.sql`asc` : Prisma.sql`desc`
    const keys = await app().$queryRaw<Omit<ListKey, 'isUrgent'>[]>`
      select a.id as "articleId", ${keptOf(order)} as value
      from ${articles}
      where ${where} and ${urgent ? isUrgent : Prisma.sql`not ${isUrgent}`}
        and ${after?.isUrgent === urgent ? isBeyond(order, after) : Prisma.sql`true`}
      order by ${order.by} ${way}, a.id ${way} limit ${atMost}`
    return keys.map((key) => ({ ...key, isUrgent: urgent }))
  }
}

/** SQL: what a key keeps of the order's column: microseconds since 1970, or nothing where the number says it all. */
export function keptOf({ by, isTime }: Order): Prisma.Sql {
  return isTime ? Prisma.sql`(extract(epoch from ${by}) * 1000000)::bigint::text` : Prisma.sql`''`
}

/** SQL: article `a` comes after the key in this order. */
export function isBeyond({ by, ascends, isTime }: Order, { value, articleId }: ListKey): Prisma.Sql {
  const from = isTime
    ? Prisma.sql`timestamptz 'epoch' + ${value || '0'}::bigint * interval '1 microsecond'`
    : Prisma.sql`${articleId}::integer`
  return ascends
    ? Prisma.sql`(${by}, a.id) > (${from}, ${articleId}::integer)`
    : Prisma.sql`(${by}, a.id) < (${from}, ${articleId}::integer)`
}
