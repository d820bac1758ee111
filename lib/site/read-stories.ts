import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { Masthead, Story, StoryPage } from './schema.ts'
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
  storyOf,
} from './statement.ts'

/** Which list: of all there is, of a channel and its sub-channels, or of a tag. */
export type Listed = { kind: 'all' } | { kind: 'channel' | 'tag'; name: string }

const PAGE = 30
const FRONT = 24
const FRONT_OF_CHANNEL = 9

type PageRow = MastheadRow & { stories: StoryRow[]; known: boolean }

/**
 * A page of a list, the first published last first; with `before`, what came before that article, whether it is still
 * live or was taken down. Null in place of the page when there is no such list, or `before` was never published.
 */
export async function readStories(
  listed: Listed,
  { before, limit = PAGE }: { before?: number; limit?: number } = {},
): Promise<Masthead & { page: StoryPage | null }> {
  const from =
    before === undefined
      ? Prisma.empty
      : Prisma.sql`
    and (l.first_published_at, l.article_id) < (select first_published_at, article_id from ${anchor(before)} n)`
  const row = only(
    await reader().$queryRaw<PageRow[]>`
      select ${MASTHEAD},
        ${exists(listed)} and ${before === undefined ? Prisma.sql`true` : Prisma.sql`exists ${anchor(before)}`} as known,
        ${listOf(
          Prisma.sql`
            select ${STORY} from (
              select l.article_id from ${newest(listed, from, limit + 1)} l
              order by l.first_published_at desc, l.article_id desc limit ${limit + 1}) l ${STORIES}`,
          NEWEST,
        )} as stories`,
  )
  const stories = row.stories.slice(0, limit).map(storyOf)
  return {
    ...mastheadOf(row),
    page: row.known ? { stories, more: row.stories.length > limit } : null,
  }
}

/** Everything that the front page may need: the newest of all, and the newest of each channel. */
export async function readFront(): Promise<Masthead & { stories: Story[] }> {
  const row = only(
    await reader().$queryRaw<(MastheadRow & { stories: StoryRow[] })[]>`
      select ${MASTHEAD},
        ${listOf(
          Prisma.sql`
            select ${STORY} from (
              select l.article_id from ${newest({ kind: 'all' }, Prisma.empty, FRONT)} l
              union
              select l.article_id from site.channel c, lateral (
                select l.article_id from site.listing l where l.kind = 'channel' and l.name = c.slug
                order by l.first_published_at desc, l.article_id desc limit ${FRONT_OF_CHANNEL}) l) l ${STORIES}`,
          NEWEST,
        )} as stories`,
  )
  return { ...mastheadOf(row), stories: row.stories.map(storyOf) }
}

/** What stands around a page that has nothing of its own to read, and the newest stories to go on with. */
export async function readMasthead(): Promise<Masthead & { stories: Story[] }> {
  const { page, ...masthead } = await readStories({ kind: 'all' }, { limit: 6 })
  return { ...masthead, stories: page?.stories ?? [] }
}

/** A channel is there by its name, a tag by its live articles. */
function exists(listed: Listed): Prisma.Sql {
  if (listed.kind === 'all') return Prisma.sql`true`
  return listed.kind === 'channel'
    ? Prisma.sql`exists (select 1 from site.channel where slug = ${listed.name})`
    : Prisma.sql`exists (select 1 from site.listing where kind = 'tag' and name = ${listed.name})`
}

/** When an article first appeared: of a withdrawn one too, so that an older page's address never ends. */
function anchor(articleId: number): Prisma.Sql {
  return Prisma.sql`(
    select first_published_at, article_id from site.article where article_id = ${articleId}
    union all select first_published_at, article_id from site.withdrawal where article_id = ${articleId})`
}

/** The numbers and times of a list's newest, each of its channels by the index on its own. */
function newest(listed: Listed, and: Prisma.Sql, limit: number): Prisma.Sql {
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
