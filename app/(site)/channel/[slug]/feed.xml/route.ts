import { feedRoute } from '../../../feeds.tsx'

export const dynamic = 'force-dynamic'

export const GET = feedRoute('feed.xml')
