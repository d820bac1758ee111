import { articleIdOf } from '#app/article-id.ts'
import { LedgerPage } from '#components/site/ledger-page.tsx'
import { readLedger } from '#lib/site/read-ledger.ts'
import { documentRoute, frameOf } from './document-route.tsx'

/** What the paper has corrected and taken down: the newest, or what came before an entry. */
export const ledgerPage = documentRoute<{ id?: string } | undefined>(async (params) => {
  const before = params?.id === undefined ? undefined : articleIdOf(params.id)
  if (before === null) return null
  const { page, ...masthead } = await readLedger(before)
  return page && { element: <LedgerPage frame={await frameOf(masthead)} page={page} before={before} /> }
})
