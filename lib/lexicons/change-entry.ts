import { changesOf } from '#lib/paper/changes.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { describedEntry } from './described.ts'
import { endEntries, putEntries, readEntries } from './entry-row.ts'
import { canKeepLexicon } from './rules.ts'
import { changeEntryInput } from './schema.ts'
import { lockLexicon, nextVersion } from './versions.ts'

/**
 * Changes an entry: the one as it was ends, and one as it is takes its place. Refuses `settings-outdated` when it has been
 * changed or ended meanwhile, `entry-stands` where another has the same wording, and `nothing-changed` when nothing changes.
 */
export const changeEntry = command({
  name: 'lexicon.entry-changed',
  input: changeEntryInput,
  async run({ tx, actor, input: { id, entry }, record }) {
    permit(canKeepLexicon(actor))
    const seen = await lockLexicon(tx)
    const was = (await readEntries(tx, seen)).find((each) => each.id === id)
    if (!was) return refuse('settings-outdated')
    const changes = changesOf(describedEntry(was), describedEntry(entry))
    if (Object.keys(changes).length === 0) return refuse('nothing-changed')
    const version = await nextVersion(tx)
    await endEntries(tx, version, [id])
    await putEntries(tx, version, [entry])
    record(null, { version, 'is entry': was.forms[0] ?? '', 'was entry': was.forms[0] ?? '', ...changes })
    return { version }
  },
})
