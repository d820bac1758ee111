import type { Actor, Capability } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import type { Prisma } from '#lib/platform/prisma/client.ts'
import { canEnterDesk } from './rules.ts'

/** What is known of a person at this moment; a delegation is asked again by SQL whenever somebody signs by it. */
const standing = (now = new Date()) =>
  ({
    id: true,
    name: true,
    email: true,
    locale: true,
    sessionVersion: true,
    disabledAt: true,
    borrowed: {
      where: {
        ...{ revokedAt: null, startsAt: { lte: now }, endsAt: { gt: now } },
        principal: { disabledAt: null },
      },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        endsAt: true,
        principal: { select: { id: true, name: true, roles: { select: { roleKey: true } } } },
      },
    },
    roles: { select: { roleKey: true, role: { select: { grants: { select: { capability: true } } } } } },
  }) as const satisfies Prisma.PersonSelect

/**
 * The person as the database knows them now, if they are active and still at this session version; otherwise null.
 * Asked at every request, so that disabling a person or changing a role works at once.
 */
export async function findActor(personId: number, sessionVersion: number): Promise<Actor | null> {
  const person = await app().person.findUnique({ where: { id: personId }, select: standing() })
  return person?.sessionVersion === sessionVersion ? actorOf(person) : null
}

/** The active person of this number; for jobs that carry out what they began. Otherwise null. */
export async function findActorById(personId: number): Promise<Actor | null> {
  const person = await app().person.findUnique({ where: { id: personId }, select: standing() })
  return person && actorOf(person)
}

/** The active person of this e-mail address; for the command line, which acts without a session. Otherwise null. */
export async function findActorByEmail(email: string): Promise<Actor | null> {
  const person = await app().person.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: standing(),
  })
  return person && actorOf(person)
}

/** The names of the active people who work at the desk, each once; for bylines. Nothing for who does not. */
export async function listColleagues(actor: Actor): Promise<string[]> {
  if (!canEnterDesk(actor).allowed) return []
  const people = await app().person.findMany({
    where: {
      disabledAt: null,
      roles: { some: { role: { grants: { some: { capability: 'draft' satisfies Capability } } } } },
    },
    distinct: ['name'],
    orderBy: { name: 'asc' },
    select: { name: true },
  })
  return people.map(({ name }) => name)
}

/** Everybody who works at the desk now, as each request of theirs would find them, in the order of their numbers. */
export async function listStaff(tx: Transaction): Promise<Actor[]> {
  const people = await tx.person.findMany({
    where: { disabledAt: null, roles: { some: { role: { grants: { some: { capability: 'draft' } } } } } },
    orderBy: { id: 'asc' },
    select: standing(),
  })
  return people.flatMap((person) => actorOf(person) ?? [])
}

type Standing = Prisma.PersonGetPayload<{ select: ReturnType<typeof standing> }>

function actorOf({ id, name, email, locale, disabledAt, roles, borrowed }: Standing): Actor | null {
  if (disabledAt) return null
  const granted = roles.flatMap(({ role }) => role.grants.map(({ capability }) => capability as Capability))
  return {
    id,
    name,
    email,
    locale,
    roles: roles.map(({ roleKey }) => roleKey),
    capabilities: [...new Set(granted)],
    standsInFor: borrowed.map(({ id: delegationId, endsAt, principal }) => ({
      id: principal.id,
      name: principal.name,
      roles: principal.roles.map(({ roleKey }) => roleKey),
      delegationId,
      until: endsAt.toISOString(),
    })),
  }
}
