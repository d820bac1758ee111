import { canEnterDesk } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { canRevoke } from './rules.ts'

/** Who signs for whom, from when to when (ISO 8601). */
export type StandIn = {
  id: number
  principal: { id: number; name: string }
  delegate: { id: number; name: string }
  startsAt: string
  endsAt: string
  reason: string
  /** Who granted it for somebody who was away; null where the principal did. */
  grantedBy: string | null
  isNow: boolean
  mayRevoke: boolean
}

const named = { select: { id: true, name: true } } as const

/** Who stands in for whom now and later, those in force first. Nothing for an account without a desk. */
export async function listStandIns(actor: Actor): Promise<StandIn[]> {
  if (!canEnterDesk(actor).allowed) return []
  const now = new Date()
  const rows = await app().delegation.findMany({
    where: { revokedAt: null, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { principal: named, delegate: named, granter: named },
  })
  return rows.map((row) => ({
    ...{ id: row.id, principal: row.principal, delegate: row.delegate, reason: row.reason },
    ...{ startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() },
    grantedBy: row.granter && row.granter.id !== row.principalId ? row.granter.name : null,
    isNow: row.startsAt <= now,
    mayRevoke: canRevoke(actor, row).allowed,
  }))
}

/** A colleague as a form offers them. */
export type Colleague = { id: number; name: string; signs: boolean }

/** Everybody who works at the desk, by name, and whether they have a stage to sign. Nobody for who does not. */
export async function listColleaguesToAsk(actor: Actor): Promise<Colleague[]> {
  if (!canEnterDesk(actor).allowed) return []
  const people = await app().person.findMany({
    where: { disabledAt: null, roles: { some: { role: { grants: { some: { capability: 'draft' } } } } } },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, name: true },
      roles: { select: { role: { select: { _count: { select: { stages: true } } } } } },
    },
  })
  return people.map(({ roles, ...person }) => ({
    ...person,
    signs: roles.some(({ role }) => role._count.stages > 0),
  }))
}
