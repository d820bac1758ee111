import type { Transaction } from '#lib/platform/db.ts'
import { readEntries } from './entry-row.ts'
import { type Matcher, matcherOf } from './match.ts'
import type { Entry } from './schema.ts'

/** The lexicon of one state, ready to read by. `version` is 0 while there never was an entry. */
export type Lexicon = { version: number; entries: readonly Entry[]; matcher: Matcher }

// One a process: ten thousand entries take a tenth of a second to make ready.
let kept: { state: string; lexicon: Lexicon } | undefined

/** The lexicon as it stands now; made ready once a state. */
export async function currentLexicon(tx: Transaction): Promise<Lexicon> {
  const newest = await tx.lexiconVersion.findFirst({ orderBy: { id: 'desc' } })
  if (!newest) return { version: 0, entries: [], matcher: matcherOf([]) }
  // The time too: another database may have another state of this number.
  const state = `${newest.id} ${newest.madeAt.toISOString()}`
  if (kept?.state === state) return kept.lexicon
  const entries = await readEntries(tx, newest.id)
  const lexicon = { version: newest.id, entries, matcher: matcherOf(entries) }
  kept = { state, lexicon }
  return lexicon
}
