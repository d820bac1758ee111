import { articleIdOf } from '#app/article-id.ts'
import { channelPath, tagPath } from '#components/site/frame.ts'
import { ListPage } from '#components/site/list-page.tsx'
import type { Listed } from '#lib/site/listing.ts'
import { readStories } from '#lib/site/read-stories.ts'
import type { SiteChannel } from '#lib/site/schema.ts'
import { documentRoute, frameOf } from './document-route.tsx'
import { words } from './words.ts'

// A list's first page and its older ones, which begin before an article: a path of its own each, that stays.

/** Everything that came before an article. */
export const allPage = documentRoute<{ id: string }>(async ({ id }) => {
  const read = await readList({ kind: 'all' }, id)
  if (!read) return null
  return { element: <ListPage {...read} title={words('all')} list="/" /> }
})

/** What a channel and its sub-channels have. */
export const channelPage = documentRoute<{ slug: string; id?: string }>(async ({ slug, id }) => {
  const read = await readList({ kind: 'channel', name: slug }, id)
  const channel = read?.frame.channels.find((each) => each.slug === slug)
  if (!read || !channel) return null
  return {
    element: (
      <ListPage
        {...read}
        title={channel.name}
        list={channelPath(slug)}
        channel={slug}
        near={nearby(channel, read.frame.channels)}
        above={named(({ slug: above }) => above === channel.parentSlug, read.frame.channels)}
      />
    ),
  }
})

/** What is about a tag. A tag that no live article has is none. */
export const tagPage = documentRoute<{ tag: string; id?: string }>(async ({ tag: written, id }) => {
  const tag = decoded(written)
  const read = tag === null ? null : await readList({ kind: 'tag', name: tag }, id)
  if (tag === null || !read) return null
  return { element: <ListPage {...read} title={tag} list={tagPath(tag)} /> }
})

async function readList(listed: Listed, id: string | undefined) {
  const before = id === undefined ? undefined : articleIdOf(id)
  if (before === null) return null
  const { page, ...masthead } = await readStories(listed, { before })
  return page && { frame: await frameOf(masthead), page, before }
}

/** The channel above, or those under it. */
function nearby(channel: SiteChannel, channels: SiteChannel[]): { path: string; name: string }[] {
  return named(
    ({ slug, parentSlug, isRetired }) =>
      channel.parentSlug === null ? parentSlug === channel.slug && !isRetired : slug === channel.parentSlug,
    channels,
  )
}

function named(are: (channel: SiteChannel) => boolean, channels: SiteChannel[]) {
  return channels.filter(are).map(({ slug, name }) => ({ path: channelPath(slug), name }))
}

/** A tag as its path has it; null for what no tag can be. Next leaves a segment encoded. */
function decoded(written: string): string | null {
  try {
    const tag = decodeURIComponent(written)
    return /\p{Cc}/u.test(tag) ? null : tag
  } catch {
    return null
  }
}
