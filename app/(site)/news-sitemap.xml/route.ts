import { newsSitemap } from '../sitemaps.ts'

export const dynamic = 'force-dynamic'

export const GET = newsSitemap
