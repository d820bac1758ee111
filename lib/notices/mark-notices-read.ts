import { canEnterDesk } from '#lib/people/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { markNoticesReadInput } from './schema.ts'

/** Marks one's own notices as read: one, or all up to one. Gives how many were unread; others' are never touched. */
export const markNoticesRead = command({
  name: null,
  input: markNoticesReadInput,
  async run({ tx, actor, input }) {
    permit(canEnterDesk(actor))
    const { count } = await tx.notice.updateMany({
      where: { personId: actor.id, readAt: null, id: 'id' in input ? input.id : { lte: input.upTo } },
      data: { readAt: new Date() },
    })
    return { count }
  },
})
