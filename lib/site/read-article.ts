import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { articleOf, type StandingRow, standing } from './live-article.ts'
import type { Beside, LiveArticle, Masthead, MissingArticle, Neighbour, WithdrawnArticle } from './schema.ts'
import {
  listOf,
  MASTHEAD,
  type MastheadRow,
  mastheadOf,
  NEWEST,
  only,
  STORIES,
  STORY,
  type StoryRow,
  slugOf,
  storyOf,
} from './statement.ts'

type ArticleRow = MastheadRow &
  StandingRow & {
    previous: Neighbour | null
    next: Neighbour | null
    related: StoryRow[]
    latest: StoryRow[]
  }

const RELATED = 6
const LATEST = 6

/** An article as readers may have it now, with what stands around and beside it. Throws when the database is away. */
export async function readArticle(
  articleId: number,
): Promise<Masthead & { article: LiveArticle | WithdrawnArticle | MissingArticle; beside: Beside }> {
  const row = only(
    await reader().$queryRaw<ArticleRow[]>`
      select ${MASTHEAD},
        ${standing(articleId)},
        ${neighbour(articleId, Prisma.sql`<`, Prisma.sql`desc`)} as previous,
        ${neighbour(articleId, Prisma.sql`>`, Prisma.sql`asc`)} as next,
        ${related(articleId)} as related,
        ${latest(articleId)} as latest`,
  )
  const beside = {
    previous: row.previous,
    next: row.next,
    related: row.related.map(storyOf),
    latest: row.latest
      .map(storyOf)
      .filter(({ articleId: id }) => !row.related.some((s) => s.articleId === id)),
  }
  return { ...mastheadOf(row), article: articleOf(row), beside }
}

/** The article that its channel had just before or after. */
function neighbour(articleId: number, side: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select to_jsonb(n) from (
      select a.article_id as "articleId", ${slugOf(Prisma.sql`a`)} as slug, x.title
      from site.article o cross join lateral (
        select l.article_id from site.listing l where l.kind = 'channel' and l.name = o.channel_slug
          and (l.first_published_at, l.article_id) ${side} (o.first_published_at, o.article_id)
        order by l.first_published_at ${order}, l.article_id ${order} limit 1) l ${STORIES}
      where o.article_id = ${articleId}) n)`
}

/** What shares the most tags with the article, then what is newest in its channel. */
function related(articleId: number): Prisma.Sql {
  return listOf(
    Prisma.sql`
      select ${STORY}, l.shared from (
        select m.article_id, sum(m.weight) as shared, max(m.first_published_at) as at
        from site.article o, lateral (
          select t.article_id, t.first_published_at, 1000 as weight
          from jsonb_array_elements_text(o.content->'tags') tag(name), lateral (
            select l.article_id, l.first_published_at from site.listing l
            where l.kind = 'tag' and l.name = tag.name
            order by l.first_published_at desc, l.article_id desc limit ${RELATED + 1}) t
          union all
          (select l.article_id, l.first_published_at, 1 from site.listing l
           where l.kind = 'channel' and l.name = o.channel_slug
           order by l.first_published_at desc, l.article_id desc limit ${RELATED + 1})) m
        where o.article_id = ${articleId} and m.article_id <> ${articleId}
        group by m.article_id order by shared desc, at desc, m.article_id desc limit ${RELATED}) l ${STORIES}`,
    Prisma.sql`s.shared desc, ${NEWEST}`,
  )
}

/** The newest of all. */
function latest(articleId: number): Prisma.Sql {
  return listOf(
    Prisma.sql`
      select ${STORY} from (
        select l.article_id from site.listing l where l.kind = 'all' and l.name = '' and l.article_id <> ${articleId}
        order by l.first_published_at desc, l.article_id desc limit ${LATEST}) l ${STORIES}`,
    NEWEST,
  )
}
