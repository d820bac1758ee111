import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { canEnterDesk, canManagePeople } from './rules.ts'

const MOST_FOUND = 6

/** A person as the command palette names them; the address only for who manages people. */
export type FoundPerson = { id: number; name: string; email: string | null }

/**
 * A few people by a part of their name: colleagues, who may enter the desk; for who manages people every account, by
 * its address too. Nobody for an account without a desk.
 */
export async function findPeople(actor: Actor, typed: string): Promise<FoundPerson[]> {
  const search = typed.trim()
  if (search === '' || !canEnterDesk(actor).allowed) return []
  const manages = canManagePeople(actor).allowed
  // What LIKE would read as a pattern is meant as it stands.
  const has = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const colleague = {
    name: has,
    disabledAt: null,
    roles: { some: { role: { grants: { some: { capability: 'draft' } } } } },
  }
  const people = await app().person.findMany({
    where: manages ? { OR: [{ name: has }, { email: has }] } : colleague,
    orderBy: { id: 'asc' },
    take: MOST_FOUND,
    select: { id: true, name: true, email: true },
  })
  return people.map(({ email, ...person }) => ({ ...person, email: manages ? email : null }))
}
