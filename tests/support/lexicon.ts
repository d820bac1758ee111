import { addEntry } from '#lib/lexicons/add-entry.ts'
import type { EntryInput } from '#lib/lexicons/schema.ts'
import { expectOk } from '#lib/platform/command.ts'
import { entry } from './lexicon-entry.ts'
import { as } from './world.ts'

/** The editor-in-chief puts entries into the lexicon, one by one. */
export async function keepEntries(...entries: Partial<EntryInput>[]): Promise<void> {
  for (const changes of entries) expectOk(await as('chief', addEntry, { entry: entry(changes) }))
}
