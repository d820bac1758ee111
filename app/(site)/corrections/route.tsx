import { ledgerPage } from '../ledger.tsx'

export const dynamic = 'force-dynamic'

export const GET = ledgerPage
