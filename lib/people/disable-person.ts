import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { endInvitation } from './invitation.ts'
import { canManagePeople } from './rules.ts'
import { onePersonInput } from './schema.ts'

/**
 * Disables an account: its sessions end at their next request, and every signature it gave stands. Refuses `unknown`
 * for nobody and for who is disabled already.
 */
export const disablePerson = command({
  name: 'person.disabled',
  input: onePersonInput,
  async run({ tx, actor, input: { personId }, record }) {
    permit(canManagePeople(actor))
    const changed = await tx.$executeRaw`
      update person set disabled_at = now(), session_version = session_version + 1
      where id = ${personId} and disabled_at is null`
    if (changed === 0) refuse('unknown')
    await endInvitation(tx, personId)
    record(null, { personId })
    return { personId }
  },
})
