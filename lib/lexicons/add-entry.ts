import { changesOf } from '#lib/paper/changes.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { describedEntry } from './described.ts'
import { putEntries } from './entry-row.ts'
import { canKeepLexicon } from './rules.ts'
import { addEntryInput } from './schema.ts'
import { lockLexicon, nextVersion } from './versions.ts'

/** Puts an entry into the lexicon. Refuses `entry-stands` where the same wording is kept already. Gives the state that it begins. */
export const addEntry = command({
  name: 'lexicon.entry-added',
  input: addEntryInput,
  async run({ tx, actor, input: { entry }, record }) {
    permit(canKeepLexicon(actor))
    await lockLexicon(tx)
    const version = await nextVersion(tx)
    await putEntries(tx, version, [entry])
    record(null, { version, ...changesOf({}, describedEntry(entry)) })
    return { version }
  },
})
