import { tagPage } from '../../list-pages.tsx'

export const dynamic = 'force-dynamic'

export const GET = tagPage
