import { command } from '#lib/platform/command.ts'
import { madeKey } from '#lib/platform/made-key.ts'
import { permit } from '#lib/platform/refusal.ts'
import { changesOf, type Described } from './changes.ts'
import { readReasons, readUsedReasons } from './queries.ts'
import { canHaveReasons, canKeepPaper } from './rules.ts'
import { type ReasonInput, type ReturnReason, saveReasonsInput } from './schema.ts'
import { asSeen, lockSettings, requireSeen } from './seen.ts'

/** What the desk says by itself where a round was ended by an act of another kind; no reason of the paper's may be called so. */
const ofTheHouse = ['withdrawal', 'cancelled', 'weighty']

/**
 * Keeps the paper's reasons for returns and rejections: new ones, words, order, and which are retired. Refuses
 * `settings-outdated` when somebody else changed them meanwhile. Gives the hash of what is kept now.
 */
export const saveReturnReasons = command({
  name: 'reasons.changed',
  input: saveReasonsInput,
  async run({ tx, actor, input: { seen, reasons }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'return-reasons')
    const was = await readReasons(tx)
    requireSeen(asSeen(was), seen)
    permit(canHaveReasons(was, await readUsedReasons(tx), reasons))
    const value = withKeys(reasons)
    await tx.setting.upsert({
      where: { key: 'return-reasons' },
      create: { key: 'return-reasons', value },
      update: { value },
    })
    record(null, changesOf(described(was), described(value)))
    return { seen: asSeen(value).seen }
  },
})

function withKeys(reasons: readonly ReasonInput[]): ReturnReason[] {
  const taken = new Set([...ofTheHouse, ...reasons.flatMap(({ key }) => key ?? [])])
  return reasons.map(({ key: old, zh, en, retired }) => {
    const key = old ?? madeKey(en, taken, 'reason')
    taken.add(key)
    return { key, zh, en, retired }
  })
}

function described(reasons: readonly ReturnReason[]): Described {
  const each = reasons.flatMap(({ key, zh, en, retired }) => [
    [`${key}/zh`, zh],
    [`${key}/en`, en],
    [`${key}/retired`, retired ? 'yes' : ''],
  ])
  return { ...Object.fromEntries(each), order: reasons.map(({ key }) => key).join(' ') }
}
