import { paperSchema } from '#lib/paper/schema.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { Masthead, SiteChannel, Story } from './schema.ts'

// A page is read by one statement: one snapshot, so that no text is shown with another's signatures, and one round
// trip, planned once a connection.

/** The columns from which `mastheadOf` reads. */
export const MASTHEAD = Prisma.sql`
  (select value from site.setting where key = 'paper') as paper,
  (select coalesce(jsonb_agg(to_jsonb(c) order by c.position, c.slug), '[]')
   from (select slug, name, position, parent_slug as "parentSlug", is_retired as "isRetired" from site.channel) c) as channels`

export type MastheadRow = { paper: unknown; channels: SiteChannel[] }

export function mastheadOf({ paper, channels }: MastheadRow): Masthead {
  return { paper: paperSchema.parse(paper), channels }
}

/** As JSON has it: times are texts. */
export type Timed<Value, Names extends keyof Value> = Omit<Value, Names | 'kind'> & Record<Names, string>

export type StoryRow = Timed<Story, 'firstPublishedAt'>

/** The words of an article's address today; '' for none. */
export function slugOf(article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((select g.slug from site.slug g where g.article_id = ${article}.article_id
    order by g.place desc limit 1), '')`
}

/** The columns from which `storyOf` reads, of `STORIES`. */
export const STORY = Prisma.sql`
  a.article_id as "articleId", ${slugOf(Prisma.sql`a`)} as slug, x.title, x."shortTitle", x.kicker, x.summary, nullif(x.cover, 'null') as cover,
  a.channel_slug as "channelSlug", a.channel_name as "channelName", a.first_published_at as "firstPublishedAt"`

/**
 * The articles whose numbers are `l.article_id`; stands after where those come from. Each is looked up by itself: the
 * limit keeps the planner from joining, for behind a security barrier it would read every live article first. The
 * content is unpacked once for all columns.
 */
export const STORIES = Prisma.sql`cross join lateral
  (select * from site.article where article_id = l.article_id limit 1) a cross join lateral
  jsonb_to_record(a.content) as x(title text, "shortTitle" text, kicker text, summary text, cover jsonb)`

export function storyOf(row: StoryRow): Story {
  return { ...row, firstPublishedAt: new Date(row.firstPublishedAt) }
}

/** Rows as one JSON list, in the order of `order`; a list is read beside others in one statement. */
export function listOf(rows: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select coalesce(jsonb_agg(to_jsonb(s) order by ${order}), '[]') from (${rows}) s)`
}

/** The newest first. */
export const NEWEST = Prisma.sql`s."firstPublishedAt" desc, s."articleId" desc`

/** The row of a statement that always has one. */
export function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error('A statement that always has one row had none')
  return row
}
