import type { Content } from '#lib/document/content.ts'
import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import {
  type LiveArticle,
  type Masthead,
  type MissingArticle,
  paperSchema,
  type SiteChannel,
  type Story,
  type WithdrawnArticle,
} from './schema.ts'

// A page is read in one snapshot: a release between two of its queries would show one text with another's signatures.
const SNAPSHOT = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead }

/** An article as readers may have it now, with what stands around it. Throws when the database is away. */
export async function readArticle(
  articleId: number,
): Promise<Masthead & { article: LiveArticle | WithdrawnArticle | MissingArticle }> {
  const where = { articleId }
  const db = reader()
  const [live, credits, withdrawn, paper, channels] = await db.$transaction(
    [
      db.siteArticle.findUnique({ where }),
      db.siteCredit.findMany({ where, orderBy: { position: 'asc' } }),
      db.siteWithdrawal.findUnique({ where }),
      ...mastheadQueries(),
    ],
    SNAPSHOT,
  )
  const masthead = mastheadOf(paper, channels)
  if (live) {
    // Shown as it was signed: no schema stands between the hash and the page.
    const content = live.content as Content
    return { ...masthead, article: { kind: 'live', ...live, content, credits } }
  }
  if (withdrawn) return { ...masthead, article: { kind: 'withdrawn', ...withdrawn } }
  return { ...masthead, article: { kind: 'missing' } }
}

/** The newest stories, the first published last first, of all channels or of one and its children. */
export async function readStories(
  limit: number,
  channelSlug?: string,
): Promise<Masthead & { stories: Story[] }> {
  const db = reader()
  const inChannel = Prisma.sql`where channel_slug in (
    select slug from site.channel where slug = ${channelSlug} or parent_slug = ${channelSlug})`
  const [stories, paper, channels] = await db.$transaction(
    [
      db.$queryRaw<Story[]>`
        select article_id as "articleId", content->>'title' as title, content->>'shortTitle' as "shortTitle",
               content->>'summary' as summary, channel_slug as "channelSlug", channel_name as "channelName",
               first_published_at as "firstPublishedAt"
        from site.article ${channelSlug === undefined ? Prisma.empty : inChannel}
        order by first_published_at desc, article_id desc limit ${limit}`,
      ...mastheadQueries(),
    ],
    SNAPSHOT,
  )
  return { ...mastheadOf(paper, channels), stories }
}

/** What stands around a page that has nothing of its own to read. */
export async function readMasthead(): Promise<Masthead> {
  return mastheadOf(...(await reader().$transaction(mastheadQueries(), SNAPSHOT)))
}

function mastheadQueries() {
  const db = reader()
  return [
    db.siteSetting.findUnique({ where: { key: 'paper' } }),
    db.siteChannel.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
  ] as const satisfies unknown[]
}

function mastheadOf(paper: { value: unknown } | null, channels: SiteChannel[]): Masthead {
  return { paper: paperSchema.parse(paper?.value), channels }
}
