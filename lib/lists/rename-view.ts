import { canEnterDesk } from '#lib/people/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { renameViewInput } from './schema.ts'

/** Gives a view of the actor's another name. Refuses `view-name-taken`, and `unknown` for another person's. */
export const renameView = command({
  name: null,
  input: renameViewInput,
  async run({ tx, actor, input: { viewId, name } }) {
    permit(canEnterDesk(actor))
    const holder = await tx.savedView.findUnique({
      where: { personId_name: { personId: actor.id, name } },
      select: { id: true },
    })
    if (holder && holder.id !== viewId) refuse('view-name-taken')
    const { count } = await tx.savedView.updateMany({
      where: { id: viewId, personId: actor.id },
      data: { name },
    })
    if (count === 0) refuse('unknown')
    return { viewId, name }
  },
})
