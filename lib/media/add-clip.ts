import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { readClipRecord } from './record.ts'
import { canAddMedium } from './rules.ts'
import { addMediumInput, type Clip } from './schema.ts'

/**
 * Enters a moving picture or a sound that the storage holds (`take-clip.ts` brings it there) among the paper's media, as
 * `addMedium` does a picture. Refuses `medium-unknown` when the storage has no such clip.
 */
export const addClip = command({
  name: null,
  input: addMediumInput,
  async run({ tx, actor, input, record }): Promise<Clip> {
    permit(canAddMedium(actor))
    const { sha256, name } = input
    const kept = (await readClipRecord(sha256)) ?? refuse('medium-unknown')
    const { format, width, height, seconds, bytes } = kept
    const { count } = await tx.medium.createMany({
      data: [{ sha256, format, width, height, seconds, bytes, name, createdBy: actor.id }],
      skipDuplicates: true,
    })
    if (count > 0) record(null, { sha256, format, width, height, seconds, name }, 'medium.added')
    return { sha256, format, bytes, width, height, seconds }
  },
})
