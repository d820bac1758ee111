import { ruleIds } from '#lib/document/style/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { changesOf, type Described } from './changes.ts'
import { readStyle } from './queries.ts'
import { canKeepPaper } from './rules.ts'
import { saveStyleInput } from './schema.ts'
import { asSeen, lockSettings, requireSeen } from './seen.ts'

/**
 * Keeps which rules of house style the paper does not ask for; the desk asks for the others from then on. Refuses
 * `settings-outdated` when somebody else changed them meanwhile. Gives the hash of what is kept now.
 */
export const saveStyle = command({
  name: 'house-style.changed',
  input: saveStyleInput,
  async run({ tx, actor, input: { seen, style }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'house-style')
    const was = await readStyle(tx)
    requireSeen(asSeen({ off: was }), seen)
    const off = ruleIds.filter((rule) => style.off.includes(rule))
    const value = { off }
    await tx.setting.upsert({
      where: { key: 'house-style' },
      create: { key: 'house-style', value },
      update: { value },
    })
    record(null, changesOf(described(was), described(off)))
    return { seen: asSeen(value).seen }
  },
})

const described = (off: readonly string[]): Described =>
  Object.fromEntries(off.map((rule) => [`${rule}/asked`, 'no']))
