import type { Transaction } from '#lib/platform/db.ts'
import { isOpen } from './finding.ts'
import type { Reading } from './read-machine.ts'

/** What a text holds that nobody has answered yet: what keeps it from being signed, and what is only pointed out. */
export type FindingTally = { open: number; hints: number }

/** Counts what a reading found and nobody let pass. */
export function tallyOf({ findings }: Pick<Reading, 'findings'>): FindingTally {
  const unanswered = findings.filter(({ waiver }) => !waiver)
  const open = unanswered.filter(isOpen).length
  return { open, hints: unanswered.length - open }
}

/** Keeps for the desk's lists how much was found in the text with this hash, in place of what was counted before. */
export async function keepCount(
  tx: Transaction,
  { articleId, hash }: { articleId: number; hash: string },
  reading: Reading,
): Promise<void> {
  const count = { hash, lexiconVersion: reading.lexiconVersion, ...tallyOf(reading) }
  await tx.$executeRaw`
    insert into finding_count (article_id, hash, lexicon_version, open, hints)
    values (${articleId}, ${count.hash}, ${count.lexiconVersion}, ${count.open}, ${count.hints})
    on conflict (article_id) do update set hash = excluded.hash, lexicon_version = excluded.lexicon_version,
      open = excluded.open, hints = excluded.hints, counted_at = now()`
}
