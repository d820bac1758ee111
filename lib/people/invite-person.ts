import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { addPerson } from './add-person.ts'
import { openInvitation } from './invitation.ts'
import { NOBODY } from './password.ts'
import { canManagePeople } from './rules.ts'
import { invitePersonInput } from './schema.ts'

/**
 * Makes an account without a password and an invitation to it; the token goes to the person in a link. Refuses
 * `email-taken` and `role-unknown`.
 */
export const invitePerson = command({
  name: 'person.invited',
  input: invitePersonInput,
  async run({ tx, actor, input, record }) {
    permit(canManagePeople(actor))
    const personId = await addPerson(tx, input, NOBODY)
    record(null, { personId, roles: input.roles.join(' ') })
    return openInvitation(tx, personId)
  },
})
