import { ChannelPage } from '#components/site/channel-page.tsx'
import { readStories } from '#lib/site/queries.ts'
import { documentRoute, frameOf, missing } from '../../document-route.tsx'

export const dynamic = 'force-dynamic'

const STORIES = 61

export const GET = documentRoute<{ slug: string }>(async ({ slug }) => {
  const { stories, ...masthead } = await readStories(STORIES, slug)
  const channel = masthead.channels.find((each) => each.slug === slug)
  if (!channel) return missing(masthead)
  return { element: <ChannelPage frame={await frameOf(masthead)} channel={channel} stories={stories} /> }
})
