import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { canGrant, timeFaults } from './rules.ts'
import { grantDelegationInput } from './schema.ts'

/**
 * Has a colleague sign for the principal for a time, while the principal may still sign themself. A person has one
 * stand-in at a time: refuses `delegation-overlaps` with who it is, `not-staff` for who is not at the desk, `signs-nothing`
 * for a principal who has no stage to sign, and beside its field a time that is past or turned round.
 */
export const grantDelegation = command({
  name: 'delegation.granted',
  input: grantDelegationInput,
  async run({ tx, actor, input, record }) {
    permit(canGrant(actor, input.principalId))
    const { principalId, delegateId, reason } = input
    // Two grants for one person queue here.
    await tx.$queryRaw`select id from person where id = ${principalId} for no key update`
    const now = await clock(tx)
    const faults = timeFaults(input, now)
    if (Object.keys(faults).length > 0) throw new RefusalError({ code: 'invalid', fields: faults })
    await requireStaff(tx, principalId)
    await requireStaff(tx, delegateId)
    await requireSigner(tx, principalId)
    const startsAt = input.startsAt && input.startsAt > now ? input.startsAt : now
    await requireFree(tx, principalId, startsAt, input.endsAt)
    const data = { principalId, delegateId, startsAt, endsAt: input.endsAt, reason }
    const { id } = await tx.delegation.create({ data, select: { id: true } })
    record(null, {
      ...{ delegationId: id, principalId, personId: delegateId, note: reason },
      ...{ start: startsAt.toISOString(), until: input.endsAt.toISOString() },
    })
    return { delegationId: id }
  },
})

async function clock(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`
  return row?.now ?? new Date()
}

async function requireStaff(tx: Transaction, id: number): Promise<void> {
  const person = await tx.person.findFirst({
    where: { id, disabledAt: null, roles: { some: { role: { grants: { some: { capability: 'draft' } } } } } },
    select: { id: true },
  })
  if (!person) refuse('not-staff')
}

async function requireSigner(tx: Transaction, id: number): Promise<void> {
  const person = await tx.person.findFirst({
    where: { id, roles: { some: { role: { stages: { some: {} } } } } },
    select: { id: true },
  })
  if (!person) refuse('signs-nothing')
}

async function requireFree(tx: Transaction, principalId: number, from: Date, until: Date): Promise<void> {
  const other = await tx.delegation.findFirst({
    where: { principalId, revokedAt: null, startsAt: { lt: until }, endsAt: { gt: from } },
    orderBy: { startsAt: 'asc' },
    select: { delegate: { select: { name: true } } },
  })
  if (other) refuse('delegation-overlaps', { name: other.delegate.name })
}
