import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { anchor, cameBefore, exists, type Listed, newest } from './listing.ts'
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
  const row = only(
    await reader().$queryRaw<PageRow[]>`
      select ${MASTHEAD},
        ${exists(listed)} and ${before === undefined ? Prisma.sql`true` : Prisma.sql`exists ${anchor(before)}`} as known,
        ${listOf(
          Prisma.sql`
            select ${STORY} from (
              select l.article_id from ${newest(listed, cameBefore(before), limit + 1)} l
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
