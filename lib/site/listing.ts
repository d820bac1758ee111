import { Prisma } from '#lib/platform/prisma/client.ts'

/** Which list: of all there is, of a channel and its sub-channels, or of a tag. */
export type Listed = { kind: 'all' } | { kind: 'channel' | 'tag'; name: string }

/** A channel is there by its name, a tag by its live articles. */
export function exists(listed: Listed): Prisma.Sql {
  if (listed.kind === 'all') return Prisma.sql`true`
  return listed.kind === 'channel'
    ? Prisma.sql`exists (select 1 from site.channel where slug = ${listed.name})`
    : Prisma.sql`exists (select 1 from site.listing where kind = 'tag' and name = ${listed.name})`
}

/** When an article first appeared: of a withdrawn one too, so that an older page's address never ends. */
export function anchor(articleId: number): Prisma.Sql {
  return Prisma.sql`(
    select first_published_at, article_id from site.article where article_id = ${articleId}
    union all select first_published_at, article_id from site.withdrawal where article_id = ${articleId})`
}

/** Entries `l` of a list that came before an article; all of them without one. */
export function cameBefore(articleId: number | undefined): Prisma.Sql {
  if (articleId === undefined) return Prisma.empty
  return Prisma.sql`
    and (l.first_published_at, l.article_id) < (select first_published_at, article_id from ${anchor(articleId)} n)`
}

/** Entries `l` of a list that machines may have: what is under embargo stands on the paper's own pages alone. */
export const UNDER_NO_EMBARGO = Prisma.sql`
  and not exists (select 1 from site.embargo e where e.article_id = l.article_id)`

/** The numbers and times of a list's newest, each of its channels by the index on its own. */
export function newest(listed: Listed, and: Prisma.Sql, limit: number): Prisma.Sql {
  const names =
    listed.kind === 'channel'
      ? Prisma.sql`select slug as name from site.channel where slug = ${listed.name} or parent_slug = ${listed.name}`
      : Prisma.sql`select ${listed.kind === 'tag' ? listed.name : ''}::text as name`
  return Prisma.sql`(
    select l.article_id, l.first_published_at from (${names}) n, lateral (
      select l.article_id, l.first_published_at from site.listing l
      where l.kind = ${listed.kind} and l.name = n.name ${and}
      order by l.first_published_at desc, l.article_id desc limit ${limit}) l)`
}
