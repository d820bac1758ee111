import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { canManagePeople } from './rules.ts'

/** How many people one page of the list shows; a search finds the others. */
export const LISTED = 200

/** One account as the list of people shows it. Moments are ISO 8601. */
export type ListedPerson = {
  id: number
  name: string
  email: string
  /** Role keys in the paper's order. */
  roles: string[]
  isDisabled: boolean
  /** When the open invitation ends; null where none is open. */
  invitedUntil: string | null
}

export type RoleName = { key: string; nameZh: string; nameEn: string; mayDraft: boolean }

/** The roles of the paper, in its order. */
export async function listRoles(): Promise<RoleName[]> {
  const roles = await app().role.findMany({
    orderBy: { position: 'asc' },
    select: { key: true, nameZh: true, nameEn: true, grants: { select: { capability: true } } },
  })
  return roles.map(({ grants, ...role }) => ({
    ...role,
    mayDraft: grants.some(({ capability }) => capability === 'draft'),
  }))
}

/**
 * The accounts whose name or address contains `search`, the active ones first, at most `LISTED`, and how many there
 * are in all; nobody for who may not manage people.
 */
export async function listPeople(
  actor: Actor,
  search: string,
): Promise<{ people: ListedPerson[]; total: number }> {
  if (!canManagePeople(actor).allowed) return { people: [], total: 0 }
  // What LIKE would read as a pattern is meant as it stands.
  const has = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const where = search ? { OR: [{ name: has }, { email: has }] } : {}
  const [rows, total] = await Promise.all([
    app().person.findMany({
      where,
      orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      take: LISTED,
      select: {
        id: true,
        name: true,
        email: true,
        disabledAt: true,
        roles: { select: { roleKey: true }, orderBy: { role: { position: 'asc' } } },
      },
    }),
    app().person.count({ where }),
  ])
  const ids = rows.map(({ id }) => id)
  const open = await app().$queryRaw<{ personId: number; expiresAt: Date }[]>`
    select person_id as "personId", expires_at as "expiresAt" from person_invitation
    where person_id = any(${ids}) and expires_at > now()`
  const until = new Map(open.map(({ personId, expiresAt }) => [personId, expiresAt.toISOString()]))
  const people = rows.map(({ roles, disabledAt, ...person }) => ({
    ...person,
    roles: roles.map(({ roleKey }) => roleKey),
    isDisabled: disabledAt !== null,
    invitedUntil: until.get(person.id) ?? null,
  }))
  return { people, total }
}
