import { command } from '#lib/platform/command.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { endInvitation, tokenHash } from './invitation.ts'
import { hashPassword, PasswordsBusy } from './password.ts'
import { acceptInvitationInput } from './schema.ts'

/**
 * Takes up an invitation: sets the password, ends the sessions there were, and gives what a new one carries. The token
 * is the proof, so nobody needs to be signed in. Refuses `invitation-ended` for a token that is unknown, used, replaced
 * or expired, and for an account that is disabled; `busy` while too many passwords are worked on.
 */
export const acceptInvitation = command({
  name: 'person.invitation-accepted',
  input: acceptInvitationInput,
  anonymous: true,
  async run({ tx, input: { token, password }, record }) {
    // The person's row is what every change of an invitation queues at: of two uses at once one finds it gone.
    const [person] = await tx.$queryRaw<{ id: number; locale: string }[]>`
      select p.id, p.locale from person p
      where p.disabled_at is null and p.id = (
        select i.person_id from person_invitation i where i.token_hash = ${tokenHash(token)} and i.expires_at > now())
      for update of p`
    if (!person) return refuse('invitation-ended')
    const { id } = person
    const open = await tx.personInvitation.findUnique({
      where: { personId: id },
      select: { tokenHash: true },
    })
    if (open?.tokenHash !== tokenHash(token)) refuse('invitation-ended')
    const { sessionVersion } = await tx.person.update({
      where: { id },
      data: { passwordHash: await hashed(password), sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    })
    await endInvitation(tx, id)
    record(null, { personId: id })
    return { personId: id, sessionVersion, locale: person.locale }
  },
})

async function hashed(password: string): Promise<string> {
  try {
    return await hashPassword(password)
  } catch (error) {
    if (error instanceof PasswordsBusy) refuse('busy')
    throw error
  }
}
