import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { anchor, cameBefore, exists, type Listed, newest, UNDER_NO_EMBARGO } from './listing.ts'
import { LIVE, type LiveRow, liveOf } from './live-article.ts'
import type { LiveArticle, Masthead, MissingArticle, WithdrawnArticle } from './schema.ts'
import { listOf, MASTHEAD, type MastheadRow, mastheadOf, NEWEST, only, type Timed } from './statement.ts'

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

type OneRow = MastheadRow & { live: LiveRow | null; withdrawn: Timed<WithdrawnArticle, 'withdrawnAt'> | null }

/** An article as machines may have it now: one under embargo is missing. Throws when the database is away. */
export async function readArticleForMachines(
  articleId: number,
): Promise<Masthead & { article: LiveArticle | WithdrawnArticle | MissingArticle }> {
  const row = only(
    await reader().$queryRaw<OneRow[]>`
      select ${MASTHEAD},
        (select to_jsonb(l) from (
           select ${LIVE} from site.article a where a.article_id = ${articleId}) l) as live,
        (select to_jsonb(w) from (
           select withdrawn_at as "withdrawnAt", public_note as "publicNote"
           from site.withdrawal where article_id = ${articleId}) w) as withdrawn`,
  )
  return { ...mastheadOf(row), article: openTo(row) }
}

function openTo({ live, withdrawn }: OneRow): LiveArticle | WithdrawnArticle | MissingArticle {
  if (live) return live.embargoUntil === null ? liveOf(live) : { kind: 'missing' }
  if (!withdrawn) return { kind: 'missing' }
  return { kind: 'withdrawn', ...withdrawn, withdrawnAt: new Date(withdrawn.withdrawnAt) }
}
