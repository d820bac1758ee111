import { canEnterDesk } from '#lib/people/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { MAX_VIEWS, queryOf, saveViewInput } from './schema.ts'

/**
 * Keeps a list's filter under a name of the actor's; one that has this name already becomes it. A person's own
 * convenience, and no event. Refuses `too-many-views` past `MAX_VIEWS`.
 */
export const saveView = command({
  name: null,
  input: saveViewInput,
  async run({ tx, actor, input: { name, query } }) {
    permit(canEnterDesk(actor))
    const view = await tx.savedView.upsert({
      where: { personId_name: { personId: actor.id, name } },
      create: { personId: actor.id, name, query: queryOf(query) },
      update: { query: queryOf(query) },
      select: { id: true, name: true, query: true },
    })
    if ((await tx.savedView.count({ where: { personId: actor.id } })) > MAX_VIEWS) {
      refuse('too-many-views', { max: MAX_VIEWS })
    }
    return view
  },
})
