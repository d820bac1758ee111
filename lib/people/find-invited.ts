import { app } from '#lib/platform/db.ts'
import { tokenHash } from './invitation.ts'

/** Whose invitation a token opens now; null for one that opens nothing. For the page that asks for the password. */
export async function findInvited(token: string): Promise<{ name: string; email: string } | null> {
  const [invited] = await app().$queryRaw<{ name: string; email: string }[]>`
    select p.name, p.email from person_invitation i join person p on p.id = i.person_id
    where i.token_hash = ${tokenHash(token)} and i.expires_at > now() and p.disabled_at is null`
  return invited ?? null
}
