import { HomePage } from '#components/site/home-page.tsx'
import { readStories } from '#lib/site/queries.ts'
import { documentRoute, frameOf } from './document-route.tsx'

export const dynamic = 'force-dynamic'

const STORIES = 31

export const GET = documentRoute(async () => {
  const { stories, ...masthead } = await readStories(STORIES)
  return { element: <HomePage frame={await frameOf(masthead)} stories={stories} /> }
})
