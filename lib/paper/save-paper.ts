import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { changesOf } from './changes.ts'
import { readPaper } from './queries.ts'
import { canKeepPaper } from './rules.ts'
import { type Paper, type PaperInput, savePaperInput } from './schema.ts'
import { asSeen, lockSettings, requireSeen } from './seen.ts'

/** What the keeper fills in, out of all that is kept. */
export function filledIn({ partnerLinks: _, ...paper }: Paper): PaperInput {
  return paper
}

/**
 * Keeps the paper's name, its footer and how it credits those who sign; readers see it at once. Refuses
 * `settings-outdated` when somebody else changed it meanwhile. Gives the hash of what is kept now.
 */
export const savePaper = command({
  name: 'paper.changed',
  input: savePaperInput,
  async run({ tx, actor, input: { seen, paper }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'paper')
    const was = await readPaper(tx)
    requireSeen(asSeen(filledIn(was)), seen)
    await tx.setting.update({ where: { key: 'paper' }, data: { value: { ...was, ...paper } } })
    record(null, changesOf(filledIn(was), paper))
    return { seen: asSeen(filledIn({ ...was, ...paper })).seen }
  },
})
