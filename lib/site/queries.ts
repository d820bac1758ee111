import { paperSchema } from '#lib/paper/schema.ts'
import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { LiveArticle, Masthead, MissingArticle, SiteChannel, Story, WithdrawnArticle } from './schema.ts'

// A page is read by one statement: one snapshot, so that no text is shown with another's signatures, and one round
// trip, planned once a connection.

const MASTHEAD = Prisma.sql`
  (select value from site.setting where key = 'paper') as paper,
  (select coalesce(jsonb_agg(to_jsonb(c) order by c.position, c.slug), '[]')
   from (select slug, name, position, parent_slug as "parentSlug" from site.channel) c) as channels`

type MastheadRow = { paper: unknown; channels: SiteChannel[] }

/** As JSON has it: times are texts. */
type Timed<Value, Names extends keyof Value> = Omit<Value, Names | 'kind'> & Record<Names, string>

type ArticleRow = MastheadRow & {
  live: Timed<Omit<LiveArticle, 'credits'>, 'firstPublishedAt' | 'publishedAt'> | null
  credits: LiveArticle['credits']
  withdrawn: Timed<WithdrawnArticle, 'withdrawnAt'> | null
}

/** An article as readers may have it now, with what stands around it. Throws when the database is away. */
export async function readArticle(
  articleId: number,
): Promise<Masthead & { article: LiveArticle | WithdrawnArticle | MissingArticle }> {
  const row = only(
    await reader().$queryRaw<ArticleRow[]>`
      select ${MASTHEAD},
        (select to_jsonb(a) from (
           select article_id as "articleId", revision_id as "revisionId", hash, content,
                  channel_slug as "channelSlug", channel_name as "channelName",
                  first_published_at as "firstPublishedAt", published_at as "publishedAt"
           from site.article where article_id = ${articleId}) a) as live,
        (select coalesce(jsonb_agg(to_jsonb(c) order by c.position), '[]') from (
           select position, stage_name as "stageName", person_name as "personName"
           from site.credit where article_id = ${articleId}) c) as credits,
        (select to_jsonb(w) from (
           select withdrawn_at as "withdrawnAt", public_note as "publicNote"
           from site.withdrawal where article_id = ${articleId}) w) as withdrawn`,
  )
  return { ...mastheadOf(row), article: articleOf(row) }
}

function articleOf({
  live,
  credits,
  withdrawn,
}: ArticleRow): LiveArticle | WithdrawnArticle | MissingArticle {
  if (live) {
    const { firstPublishedAt, publishedAt } = live
    const times = { firstPublishedAt: new Date(firstPublishedAt), publishedAt: new Date(publishedAt) }
    // The content is shown as it was signed: no schema stands between the hash and the page.
    return { kind: 'live', ...live, ...times, credits }
  }
  if (!withdrawn) return { kind: 'missing' }
  return { kind: 'withdrawn', ...withdrawn, withdrawnAt: new Date(withdrawn.withdrawnAt) }
}

type StoriesRow = MastheadRow & { stories: Timed<Story, 'firstPublishedAt'>[] }

/** The newest stories, the first published last first, of all channels or of one and its children. */
export async function readStories(
  limit: number,
  channelSlug?: string,
): Promise<Masthead & { stories: Story[] }> {
  const inChannel = Prisma.sql`where channel_slug in (
    select slug from site.channel where slug = ${channelSlug} or parent_slug = ${channelSlug})`
  const row = only(
    await reader().$queryRaw<StoriesRow[]>`
      select ${MASTHEAD},
        (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from (
           select article_id as "articleId", content->>'title' as title, content->>'shortTitle' as "shortTitle",
                  content->>'summary' as summary, channel_slug as "channelSlug", channel_name as "channelName",
                  first_published_at as "firstPublishedAt"
           from site.article ${channelSlug === undefined ? Prisma.empty : inChannel}
           order by first_published_at desc, article_id desc limit ${limit}) s) as stories`,
  )
  const stories = row.stories.map((story) => ({
    ...story,
    firstPublishedAt: new Date(story.firstPublishedAt),
  }))
  return { ...mastheadOf(row), stories }
}

/** What stands around a page that has nothing of its own to read. */
export async function readMasthead(): Promise<Masthead> {
  return mastheadOf(only(await reader().$queryRaw<MastheadRow[]>`select ${MASTHEAD}`))
}

function mastheadOf({ paper, channels }: MastheadRow): Masthead {
  return { paper: paperSchema.parse(paper), channels }
}

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error('A statement that always has one row had none')
  return row
}
