import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '#lib/platform/db.ts'
import { INVITATION_DAYS } from './rules.ts'

/** What a new invitation comes to: the token is shown once and kept nowhere. */
export type Invitation = { personId: number; token: string }

/** What the database keeps of a token. It has 256 random bits, so that a plain hash is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Opens an invitation for a person; one that was open before ends with it. */
export async function openInvitation(tx: Transaction, personId: number): Promise<Invitation> {
  const token = randomBytes(32).toString('base64url')
  await endInvitation(tx, personId)
  await tx.$executeRaw`
    insert into person_invitation (person_id, token_hash, expires_at)
    values (${personId}, ${tokenHash(token)}, now() + make_interval(days => ${INVITATION_DAYS}::int))`
  return { personId, token }
}

/** Ends the invitation of a person, if one is open. */
export async function endInvitation(tx: Transaction, personId: number): Promise<void> {
  await tx.personInvitation.deleteMany({ where: { personId } })
}
