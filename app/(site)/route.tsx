import { HomePage } from '#components/site/home-page.tsx'
import { arrangeFront } from '#lib/site/front.ts'
import { readFront } from '#lib/site/read-stories.ts'
import { documentRoute, frameOf } from './document-route.tsx'

export const dynamic = 'force-dynamic'

export const GET = documentRoute(async () => {
  const { stories, ...masthead } = await readFront()
  const front = arrangeFront(stories, masthead.channels)
  return { element: <HomePage frame={await frameOf(masthead)} front={front} /> }
})
