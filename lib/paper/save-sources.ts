import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { changesOf } from './changes.ts'
import { readSources } from './queries.ts'
import { canHaveSources, canKeepPaper } from './rules.ts'
import { type AcceptedSource, saveSourcesInput } from './schema.ts'
import { asSeen, lockSettings, requireSeen } from './seen.ts'

/**
 * Keeps the list of whose reports the paper reprints. Refuses `settings-outdated` when somebody else changed it
 * meanwhile. Gives the hash of what is kept now.
 */
export const saveSources = command({
  name: 'sources.changed',
  input: saveSourcesInput,
  async run({ tx, actor, input: { seen, sources }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'accepted-sources')
    const was = await readSources(tx)
    requireSeen(asSeen(was), seen)
    permit(canHaveSources(sources))
    await tx.setting.upsert({
      where: { key: 'accepted-sources' },
      create: { key: 'accepted-sources', value: sources },
      update: { value: sources },
    })
    record(null, changesOf(described(was), described(sources)))
    return { seen: asSeen(sources).seen }
  },
})

const described = (sources: readonly AcceptedSource[]) => ({
  acceptedSources: sources.map(({ name, site }) => `${name} ${site}`.trim()).join('\n'),
})
