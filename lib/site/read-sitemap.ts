import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { Masthead } from './schema.ts'
import { listOf, MASTHEAD, type MastheadRow, mastheadOf, only, slugOf, type Timed } from './statement.ts'

/** Articles stand in the part of their number, so that a release changes one part and no other. */
export const PART = 10_000
const LAST_PART = Math.ceil(2 ** 31 / PART)

const NEWS_HOURS = 48
/** The most that a news sitemap may have. */
const NEWS = 1000

const OPEN = Prisma.sql`not exists (select 1 from site.embargo e where e.article_id = a.article_id)`
const TURN = Prisma.sql`(select min(embargo_until) from site.embargo)`

/** The parts that have an article, with when the latest of them was released; and when the next embargo ends. */
export async function readSitemapParts(): Promise<{
  parts: { part: number; publishedAt: Date }[]
  turnsAt: Date | null
}> {
  const rows = await reader().$queryRaw<{ part: number; publishedAt: Date; turnsAt: Date | null }[]>`
    select (a.article_id - 1) / ${PART}::int + 1 as part, max(a.published_at) as "publishedAt", ${TURN} as "turnsAt"
    from site.article a where ${OPEN} group by 1 order by 1`
  return { parts: rows, turnsAt: rows[0]?.turnsAt ?? null }
}

export type SitemapEntry = { articleId: number; slug: string; publishedAt: Date; turnsAt: Date | null }

/** The articles of one part by their numbers, and when the next embargo ends; none where there is no such part. */
export async function readSitemapPart(part: number): Promise<SitemapEntry[]> {
  if (part > LAST_PART) return []
  const from = (part - 1) * PART
  const within = (id: Prisma.Sql) => Prisma.sql`${id} > ${from} and ${id} - ${PART}::int <= ${from}`
  return reader().$queryRaw<SitemapEntry[]>`
    select a.article_id as "articleId", coalesce(s.slug, '') as slug, a.published_at as "publishedAt", ${TURN} as "turnsAt"
    from site.article a left join (
      select distinct on (g.article_id) g.article_id, g.slug from site.slug g
      where ${within(Prisma.sql`g.article_id`)} order by g.article_id, g.place desc) s on s.article_id = a.article_id
    where ${within(Prisma.sql`a.article_id`)} and ${OPEN} order by a.article_id`
}

export type NewsEntry = { articleId: number; slug: string; title: string; firstPublishedAt: Date }

type NewsRow = MastheadRow & { news: Timed<NewsEntry, 'firstPublishedAt'>[]; turnsAt: Date | null }

/** What first appeared within two days, and when that list changes by itself: the oldest leaves, or an embargo ends. */
export async function readNews(): Promise<Masthead & { news: NewsEntry[]; turnsAt: Date | null }> {
  const row = only(
    await reader().$queryRaw<NewsRow[]>`
      with recent as (
        select l.article_id, l.first_published_at from site.listing l
        where l.kind = 'all' and l.name = '' and l.first_published_at > now() - ${NEWS_HOURS} * interval '1 hour'
        order by l.first_published_at desc, l.article_id desc limit ${NEWS})
      select ${MASTHEAD},
        least((select min(first_published_at) + ${NEWS_HOURS} * interval '1 hour' from recent), ${TURN}) as "turnsAt",
        ${listOf(
          Prisma.sql`
            select a.article_id as "articleId", ${slugOf(Prisma.sql`a`)} as slug, a.content->>'title' as title,
                   l.first_published_at as "firstPublishedAt"
            from recent l cross join lateral (select * from site.article where article_id = l.article_id limit 1) a
            where ${OPEN}`,
          Prisma.sql`s."firstPublishedAt" desc, s."articleId" desc`,
        )} as news`,
  )
  const news = row.news.map((entry) => ({ ...entry, firstPublishedAt: new Date(entry.firstPublishedAt) }))
  return { ...mastheadOf(row), news, turnsAt: row.turnsAt }
}
