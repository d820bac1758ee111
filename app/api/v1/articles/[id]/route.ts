import { articleDocument } from '../../documents.tsx'

export const dynamic = 'force-dynamic'

export const GET = articleDocument
