import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { anchor, cameBefore, exists, type Listed, newest, UNDER_NO_EMBARGO } from './listing.ts'
import { articleOf, LIVE, type LiveRow, liveOf, type StandingRow, standing } from './live-article.ts'
import type { LiveArticle, Masthead, MissingArticle, WithdrawnArticle } from './schema.ts'
import { listOf, MASTHEAD, type MastheadRow, mastheadOf, NEWEST, only } from './statement.ts'

// What feeds, the API and drawn pictures are made from: whole articles, none of them under embargo.

/** Some articles of a list, the newest first, and whether older ones follow. */
export type ArticlePage = { articles: LiveArticle[]; more: boolean }

type PageRow = MastheadRow & { articles: LiveRow[]; known: boolean; turnsAt: Date | null }

/**
 * A page of a list, whole articles; with `before`, what came before that one. Null in place of the page when there is
 * no such list, or `before` was never published. `turnsAt` is when the next embargo ends. Throws when the database is away.
 */
export async function readArticles(
  listed: Listed,
  { before, limit }: { before?: number; limit: number },
): Promise<Masthead & { page: ArticlePage | null; turnsAt: Date | null }> {
  const row = only(
    await reader().$queryRaw<PageRow[]>`
      select ${MASTHEAD},
        ${exists(listed)} and ${before === undefined ? Prisma.sql`true` : Prisma.sql`exists ${anchor(before)}`} as known,
        (select min(embargo_until) from site.embargo) as "turnsAt",
        ${listOf(
          Prisma.sql`
            select ${LIVE} from (
              select l.article_id
              from ${newest(listed, Prisma.sql`${cameBefore(before)} ${UNDER_NO_EMBARGO}`, limit + 1)} l
              order by l.first_published_at desc, l.article_id desc limit ${limit + 1}) l cross join lateral
              (select * from site.article where article_id = l.article_id limit 1) a`,
          NEWEST,
        )} as articles`,
  )
  const articles = row.articles.slice(0, limit).map(liveOf)
  return {
    ...mastheadOf(row),
    page: row.known ? { articles, more: row.articles.length > limit } : null,
    turnsAt: row.turnsAt,
  }
}

/** An article as machines may have it now: one under embargo is missing. Throws when the database is away. */
export async function readArticleForMachines(
  articleId: number,
): Promise<Masthead & { article: LiveArticle | WithdrawnArticle | MissingArticle }> {
  const row = only(
    await reader().$queryRaw<(MastheadRow & StandingRow)[]>`
      select ${MASTHEAD},
        ${standing(articleId)}`,
  )
  const article = articleOf(row)
  const isHeldBack = article.kind === 'live' && article.embargoUntil !== null
  return { ...mastheadOf(row), article: isHeldBack ? { kind: 'missing' } : article }
}
