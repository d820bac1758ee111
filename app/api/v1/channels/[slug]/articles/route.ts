import { articlesDocument } from '../../../documents.tsx'

export const dynamic = 'force-dynamic'

export const GET = articlesDocument
