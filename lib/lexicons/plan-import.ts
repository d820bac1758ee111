import { describedEntry } from './described.ts'
import type { ReadRow } from './read-csv.ts'
import { keyOf } from './rules.ts'
import type { Entry, EntryInput } from './schema.ts'

/** What an import would do: entries that are new, those that change, those that end, and how many stay as they are. */
export type ImportPlan = {
  added: EntryInput[]
  changed: { was: Entry; is: EntryInput }[]
  ended: Entry[]
  unchanged: number
}

/** Compares the rows of a file with the lexicon. Entries that the file does not have end only where it is the `whole` lexicon. */
export function planImport(rows: readonly ReadRow[], entries: readonly Entry[], whole: boolean): ImportPlan {
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const plan: ImportPlan = { added: [], changed: [], ended: [], unchanged: 0 }
  const named = new Set<string>()
  for (const { entry } of rows) {
    const key = keyOf(entry)
    const was = known.get(key)
    named.add(key)
    if (!was) plan.added.push(entry)
    else if (isSame(was, entry)) plan.unchanged += 1
    else plan.changed.push({ was, is: entry })
  }
  if (whole) plan.ended = entries.filter((entry) => !named.has(keyOf(entry)))
  return plan
}

const isSame = (one: EntryInput, other: EntryInput) =>
  JSON.stringify(describedEntry(one)) === JSON.stringify(describedEntry(other))
