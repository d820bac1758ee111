import type { z } from 'zod'
import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'
import type { invitePersonInput } from './schema.ts'

/** The row of a new account with its roles; gives its number. Refuses `email-taken` and `role-unknown`. */
export async function addPerson(
  tx: Transaction,
  { email, name, locale, roles: given }: z.output<typeof invitePersonInput>,
  passwordHash: string,
): Promise<number> {
  const roles = [...new Set(given)]
  if ((await tx.role.count({ where: { key: { in: roles } } })) < roles.length) refuse('role-unknown')
  const { id } = await tx.person.create({
    data: { email, name, locale, passwordHash, roles: { create: roles.map((roleKey) => ({ roleKey })) } },
    select: { id: true },
  })
  return id
}
