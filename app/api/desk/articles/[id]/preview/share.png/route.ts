import { IN_THE_DESK, previewed } from '#app/desk/previewed.ts'
import { channelOf } from '#app/preview/previewed-page.tsx'
import { printedDay } from '#components/site/time.tsx'
import { readMasthead } from '#lib/site/read-stories.ts'
import { drawSharePicture } from '#lib/site/share-picture/draw.ts'
import { oneAtATime } from '#lib/site/share-picture/one-at-a-time.ts'

export const dynamic = 'force-dynamic'

/** The picture that would be drawn of a version's headline for links to it. */
export const GET = previewed(async ({ content }) => {
  const { paper, channels } = await readMasthead()
  const day = printedDay(new Date()).replaceAll('-', '.')
  const section = channelOf(content, channels).channelName
  const bytes = await oneAtATime(() =>
    drawSharePicture({ paper: paper.name, section, headline: content.title, day }),
  )
  return new Response(new Uint8Array(bytes), {
    headers: { ...IN_THE_DESK.headers, 'content-type': 'image/png' },
  })
})
