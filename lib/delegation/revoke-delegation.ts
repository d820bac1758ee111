import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canRevoke } from './rules.ts'
import { revokeDelegationInput } from './schema.ts'

/**
 * Ends a delegation before its time, or before it began. What was signed by it stands. Refuses `delegation-ended` for one
 * that is over already, and `unknown` for one that there is not.
 */
export const revokeDelegation = command({
  name: 'delegation.revoked',
  input: revokeDelegationInput,
  async run({ tx, actor, input: { delegationId }, record }) {
    const [lent] = await tx.$queryRaw<{ principalId: number; delegateId: number; isOver: boolean }[]>`
      select principal_id as "principalId", delegate_id as "delegateId",
        revoked_at is not null or ends_at <= now() as "isOver"
      from delegation where id = ${delegationId}`
    if (!lent) return refuse('unknown')
    permit(canRevoke(actor, lent))
    // Of two who take it back at once, the second finds it taken back.
    const changed = lent.isOver
      ? 0
      : await tx.$executeRaw`
          update delegation set revoked_at = now() where id = ${delegationId} and revoked_at is null`
    if (changed === 0) refuse('delegation-ended')
    record(null, { delegationId, principalId: lent.principalId, personId: lent.delegateId })
    return { delegationId }
  },
})
