import { frameOf } from '#app/(site)/document-route.tsx'
import { words } from '#app/(site)/words.ts'
import { IN_THE_DESK, previewed } from '#app/desk/previewed.ts'
import { channelOf } from '#app/preview/previewed-page.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { readStories } from '#lib/site/read-stories.ts'
import { renderDocument } from '#lib/site/render-document.ts'
import type { Story } from '#lib/site/schema.ts'

export const dynamic = 'force-dynamic'

const OTHERS = 6

/** The list of a version's channel as readers would have it with this on top, for a frame of the desk. */
export const GET = previewed(async ({ scheme, articleId, content }) => {
  const known = await readStories({ kind: 'channel', name: content.channel }, { limit: OTHERS })
  const { page, ...masthead } = known.page ? known : await readStories({ kind: 'all' }, { limit: OTHERS })
  const frame = {
    ...(await frameOf(masthead)),
    preview: { picturesFrom: 'desk', until: null, scheme } as const,
  }
  const { title, shortTitle, kicker, summary, cover } = content
  const channel = channelOf(content, masthead.channels)
  const story: Story = {
    ...{ articleId, slug: '', title, shortTitle, kicker, summary, cover, picturesFrom: 'desk' },
    ...channel,
    firstPublishedAt: frame.now,
  }
  const others = (page?.stories ?? []).filter((each) => each.articleId !== articleId)
  const list = (
    <ListPage
      frame={frame}
      title={channel.channelName || words('all')}
      list="/"
      page={{ stories: [story, ...others], more: false }}
      channel={content.channel}
    />
  )
  return renderDocument(list, IN_THE_DESK)
})
