import { robots } from '../sitemaps.ts'

export const dynamic = 'force-dynamic'

export const GET = robots
