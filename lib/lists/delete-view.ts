import { canEnterDesk } from '#lib/people/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { deleteViewInput } from './schema.ts'

/** Forgets a view of the actor's. Refuses `unknown` for another person's. */
export const deleteView = command({
  name: null,
  input: deleteViewInput,
  async run({ tx, actor, input: { viewId } }) {
    permit(canEnterDesk(actor))
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId, personId: actor.id } })
    if (count === 0) refuse('unknown')
    return { viewId }
  },
})
