import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import messages from '#app/messages/zh-CN.json' with { type: 'json' }
import { sql } from '#tests/support/database.ts'

/** What the tables say that a reader of `/article/ID` must be given, and all that is wrong with the chain behind it. */
export type Due = {
  articleId: number
  status: 200 | 404 | 410
  text: string | null
  faults: string[]
  roundId: number | null
  publications: number
  signers: { position: number; person: number }[]
}

const query = await readFile(join(import.meta.dirname, 'oracle.sql'), 'utf8')

// The page's own labels, which stand between the words of the article.
const site = messages.site
const labels = {
  ...Object.fromEntries(
    Object.entries(site).map(([key, label]) => [
      key,
      typeof label === 'string' ? label.replace(/\{\w+\}/, '') : '',
    ]),
  ),
  body: site.body,
  ledger: site.ledger.all,
}

/** Asks the oracle about every article. */
export async function dueToReaders(): Promise<Due[]> {
  return sql<Due>('owner', query, [JSON.stringify(labels)])
}

/** Whether every audit event follows the one before it, with no number left out. */
export async function auditFaults(): Promise<number> {
  const [row] = await sql<{ faults: number }>(
    'owner',
    `select count(*)::int as faults from (
       select seq, prev_hash, lag(hash, 1, '') over (order by seq) as before, row_number() over (order by seq) as n
       from audit_event) e where e.prev_hash <> e.before or e.seq <> e.n`,
  )
  return row?.faults ?? 0
}

const standings = await readFile(join(import.meta.dirname, 'standing.sql'), 'utf8')

/** The articles of which the desk's lists are told otherwise than the evidence says. */
export async function standingFaults(): Promise<{ articleId: number; due: string; told: string }[]> {
  return sql('owner', standings)
}
