import { changesOf } from '#lib/paper/changes.ts'
import { canKeepPaper } from '#lib/paper/rules.ts'
import { asSeen, lockSettings, requireSeen } from '#lib/paper/seen.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { readRetention } from './retention.ts'
import { saveRetentionInput } from './schema.ts'

/**
 * Keeps for how many months the sign-in log is kept; never fewer than the law asks for. Refuses `settings-outdated` when
 * somebody else changed it meanwhile. Gives the hash of what is kept now.
 */
export const saveRetention = command({
  name: 'log-retention.changed',
  input: saveRetentionInput,
  async run({ tx, actor, input: { seen, retention: value }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'log-retention')
    const was = await readRetention(tx)
    requireSeen(asSeen(was), seen)
    const key = 'log-retention'
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    record(null, changesOf({ months: String(was.months) }, { months: String(value.months) }))
    return { seen: asSeen(value).seen }
  },
})
