import type { Actor } from '#lib/platform/actor.ts'
import { allowed, type FieldRefusal, refused, type Verdict } from '#lib/platform/refusal.ts'
import { LONGEST_DELEGATION } from './schema.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/**
 * One's own signature, or that of a colleague who is away: by who keeps the workflow, who may sign every stage anyhow and
 * gains nothing by it. Whoever keeps the accounts may not, who would give themselves signatures that they do not have.
 */
export function canGrant(actor: Actor, principalId: number): Verdict {
  if (!actor.capabilities.includes('draft')) return refused('not-entitled')
  return actor.id === principalId || actor.capabilities.includes('workflow')
    ? allowed
    : refused('not-entitled')
}

/** Taken back by either of the two, or by who keeps the workflow. */
export function canRevoke(actor: Actor, lent: { principalId: number; delegateId: number }): Verdict {
  const isTheirs = [lent.principalId, lent.delegateId].includes(actor.id)
  return isTheirs || actor.capabilities.includes('workflow') ? allowed : refused('not-entitled')
}

/** What is wrong with a time at this moment, beside its fields; nothing where it is right. A minute past is now. */
export function timeFaults(
  { startsAt, endsAt }: { startsAt: Date | null; endsAt: Date },
  now: Date,
): Record<string, FieldRefusal> {
  const starts = startsAt ?? now
  if (starts.getTime() < now.getTime() - 5 * MINUTE) return { startsAt: { code: 'past' } }
  if (endsAt <= now) return { endsAt: { code: 'past' } }
  if (endsAt <= starts) return { endsAt: { code: 'ends-before' } }
  if (endsAt.getTime() > starts.getTime() + LONGEST_DELEGATION * DAY) {
    return { endsAt: { code: 'stands-in-too-long', params: { days: LONGEST_DELEGATION } } }
  }
  return {}
}
