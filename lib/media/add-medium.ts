import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { readRecord } from './record.ts'
import { canAddMedium } from './rules.ts'
import { addMediumInput, type Medium } from './schema.ts'

/**
 * Enters a picture that the storage holds (`take-picture.ts` brings it there) among the paper's media. The same picture
 * again is the same medium, and no event. Refuses `medium-unknown` when the storage has no such picture.
 */
export const addMedium = command({
  name: null,
  input: addMediumInput,
  async run({ tx, actor, input, record }): Promise<Medium> {
    permit(canAddMedium(actor))
    const { sha256, name } = input
    const kept = (await readRecord(sha256)) ?? refuse('medium-unknown')
    const { format, width, height, bytes } = kept
    const { count } = await tx.medium.createMany({
      data: [{ sha256, format, width, height, bytes, name, createdBy: actor.id }],
      skipDuplicates: true,
    })
    if (count > 0) record(null, { sha256, format, width, height, name }, 'medium.added')
    return { sha256, width, height }
  },
})
