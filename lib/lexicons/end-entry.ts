import { changesOf } from '#lib/paper/changes.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { describedEntry } from './described.ts'
import { endEntries, readEntries } from './entry-row.ts'
import { canKeepLexicon } from './rules.ts'
import { endEntryInput } from './schema.ts'
import { lockLexicon, nextVersion } from './versions.ts'

/** Takes an entry out of the lexicon; earlier states keep it. Refuses `settings-outdated` when it is no longer in it. */
export const endEntry = command({
  name: 'lexicon.entry-ended',
  input: endEntryInput,
  async run({ tx, actor, input: { id }, record }) {
    permit(canKeepLexicon(actor))
    const seen = await lockLexicon(tx)
    const was = (await readEntries(tx, seen)).find((each) => each.id === id)
    if (!was) return refuse('settings-outdated')
    const version = await nextVersion(tx)
    await endEntries(tx, version, [id])
    record(null, { version, ...changesOf(describedEntry(was), {}) })
    return { version }
  },
})
