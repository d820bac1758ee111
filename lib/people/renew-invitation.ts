import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { openInvitation } from './invitation.ts'
import { canManagePeople } from './rules.ts'
import { onePersonInput } from './schema.ts'

/**
 * A new link by which a person sets their password, where the first was lost or the password forgotten. The old
 * password works until then. Refuses `unknown`, and `person-disabled`.
 */
export const renewInvitation = command({
  name: 'person.invitation-renewed',
  input: onePersonInput,
  async run({ tx, actor, input: { personId }, record }) {
    permit(canManagePeople(actor))
    // Held, so that of two links made at once the later one counts.
    const [person] = await tx.$queryRaw<{ disabled: boolean }[]>`
      select disabled_at is not null as disabled from person where id = ${personId} for update`
    if (!person) return refuse('unknown')
    if (person.disabled) refuse('person-disabled')
    record(null, { personId })
    return openInvitation(tx, personId)
  },
})
