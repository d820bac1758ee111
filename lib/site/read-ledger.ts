import { reader } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { UNDER_NO_EMBARGO } from './listing.ts'
import type { LedgerEntry, LedgerPage, Masthead } from './schema.ts'
import { listOf, MASTHEAD, type MastheadRow, mastheadOf, only, slugOf, type Timed } from './statement.ts'

const PAGE = 30

type LedgerRow = MastheadRow & {
  entries: (Timed<LedgerEntry, 'at'> & Pick<LedgerEntry, 'kind'>)[]
  known: boolean
  turnsAt: Date | null
}

/**
 * A page of what was corrected and taken down, the newest first; with `before`, what came before that entry, whether it is
 * still told or not. Machines are told nothing of what is under embargo; `turnsAt` is when the next one ends. Null in place of
 * the page when there was never such an entry. Throws when the database is away.
 */
export async function readLedger(
  before?: number,
  { isForMachines = false } = {},
): Promise<Masthead & { page: LedgerPage | null; turnsAt: Date | null }> {
  const place = Prisma.sql`(select at, number from site.ledger_place where number = ${before ?? 0})`
  const row = only(
    await reader().$queryRaw<LedgerRow[]>`
      select ${MASTHEAD},
        (select min(embargo_until) from site.embargo) as "turnsAt",
        ${before === undefined ? Prisma.sql`true` : Prisma.sql`exists ${place}`} as known,
        ${listOf(
          Prisma.sql`
            select l.number, l.kind, l.article_id as "articleId", ${slugOf(Prisma.sql`l`)} as slug, l.title, l.note, l.at
            from site.ledger l
            where ${before === undefined ? Prisma.sql`true` : Prisma.sql`(l.at, l.number) < ${place}`}
              ${isForMachines ? UNDER_NO_EMBARGO : Prisma.empty}
            order by l.at desc, l.number desc limit ${PAGE + 1}`,
          Prisma.sql`s.at desc, s.number desc`,
        )} as entries`,
  )
  const entries = row.entries.slice(0, PAGE).map((entry) => ({ ...entry, at: new Date(entry.at) }))
  return {
    ...mastheadOf(row),
    page: row.known ? { entries, more: row.entries.length > PAGE } : null,
    turnsAt: row.turnsAt,
  }
}
