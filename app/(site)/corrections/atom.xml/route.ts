import { ledgerFeed } from '../../ledger.tsx'

export const dynamic = 'force-dynamic'

export const GET = ledgerFeed
