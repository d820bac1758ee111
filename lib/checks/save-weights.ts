import { changesOf } from '#lib/paper/changes.ts'
import { canKeepPaper } from '#lib/paper/rules.ts'
import { asSeen, lockSettings, requireSeen } from '#lib/paper/seen.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { saveWeightsInput, type Weights, weighedChecks } from './schema.ts'
import { readWeights } from './weights.ts'

/**
 * Keeps how much each of the machine's checks weighs; every reading from then on goes by it and says so. Refuses
 * `settings-outdated` when somebody else changed it meanwhile. Gives the hash of what is kept now.
 */
export const saveWeights = command({
  name: 'check-weights.changed',
  input: saveWeightsInput,
  async run({ tx, actor, input: { seen, checks: value }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'check-weights')
    const was = await readWeights(tx)
    requireSeen(asSeen(was), seen)
    const key = 'check-weights'
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    // What the lists count is read again, the next minute.
    await tx.$executeRaw`update finding_count set counted_at = 'epoch'`
    record(null, changesOf(described(was), described(value)))
    return { seen: asSeen(await readWeights(tx)).seen }
  },
})

const described = (weights: Weights) =>
  Object.fromEntries(weighedChecks.map((check) => [`${check}/weight`, weights[check]]))
