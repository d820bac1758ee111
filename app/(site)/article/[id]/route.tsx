import { articlePage } from '../../article-page.tsx'

export const dynamic = 'force-dynamic'

export const GET = articlePage
