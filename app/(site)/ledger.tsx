import { articleIdOf } from '#app/article-id.ts'
import { articlePath, type Frame, LEDGER, LEDGER_FEED } from '#components/site/frame.ts'
import { LedgerPage, ledgerTitle } from '#components/site/ledger-page.tsx'
import { atomOf } from '#lib/site/machines/atom.ts'
import type { FeedItem } from '#lib/site/machines/feed.ts'
import { readLedger } from '#lib/site/read-ledger.ts'
import { renderMarkup } from '#lib/site/render-document.ts'
import type { LedgerEntry } from '#lib/site/schema.ts'
import { documentRoute, frameOf } from './document-route.tsx'
import { machineRoute } from './machine-route.ts'

/** What the paper has corrected and taken down: the newest, or what came before an entry. */
export const ledgerPage = documentRoute<{ id?: string } | undefined>(async (params) => {
  const before = params?.id === undefined ? undefined : articleIdOf(params.id)
  if (before === null) return null
  const { page, ...masthead } = await readLedger(before)
  return page && { element: <LedgerPage frame={await frameOf(masthead)} page={page} before={before} /> }
})

/** The same as Atom, the newest alone. As in every feed, what is under embargo is not in it yet. */
export const ledgerFeed = machineRoute('xml', async () => {
  const { page, turnsAt, ...masthead } = await readLedger(undefined, { isForMachines: true })
  if (!page) return null
  const frame = await frameOf(masthead)
  const { paper, origin, words } = frame
  const body = atomOf({
    title: `${words('ledger.title')} - ${paper.name}`,
    description: words('ledger.lead', { paper: paper.name }),
    ...{ publisher: paper.name, copyright: paper.copyright },
    ...{ home: `${origin}${LEDGER}`, self: `${origin}${LEDGER_FEED}` },
    updatedAt: page.entries[0]?.at ?? frame.now,
    items: await Promise.all(page.entries.map((entry) => itemOf(frame, entry))),
  })
  return { type: 'application/atom+xml; charset=utf-8', body, turnsAt }
})

async function itemOf(frame: Frame, entry: LedgerEntry): Promise<FeedItem> {
  const { kind, number, articleId, slug, note, at } = entry
  const { origin, words } = frame
  return {
    id: `${origin}${LEDGER}#entry-${number}`,
    url: `${origin}${articlePath(articleId, slug)}`,
    title: `${words(`ledger.${kind}`)}：${ledgerTitle(frame, entry)}`,
    html: await renderMarkup(<p>{note}</p>),
    ...{ firstPublishedAt: at, publishedAt: at, categories: [words(`ledger.${kind}`)] },
    ...{ summary: '', authors: [], image: null, clips: [], original: null },
  }
}
