import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canManagePeople } from './rules.ts'
import { onePersonInput } from './schema.ts'

/** Opens a disabled account again; it signs in anew. Refuses `unknown` for nobody and for who is not disabled. */
export const enablePerson = command({
  name: 'person.enabled',
  input: onePersonInput,
  async run({ tx, actor, input: { personId }, record }) {
    permit(canManagePeople(actor))
    const changed = await tx.$executeRaw`
      update person set disabled_at = null where id = ${personId} and disabled_at is not null`
    if (changed === 0) refuse('unknown')
    record(null, { personId })
    return { personId }
  },
})
