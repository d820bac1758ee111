import { z } from 'zod'
import { line } from '#lib/document/line.ts'
import { rowId } from '#lib/platform/input.ts'

/** The longest time, in days, for which somebody stands in for a colleague; after that it is asked for again. */
export const LONGEST_DELEGATION = 92

const moment = z.iso.datetime({ offset: true, error: 'not-valid' }).transform((text) => new Date(text))

/** A colleague signs for another from a moment (null: at once) to another. Moments are ISO 8601 with their zone. */
export const grantDelegationInput = z
  .strictObject({
    principalId: rowId,
    delegateId: z.int32('required').positive('required'),
    startsAt: moment.nullable(),
    endsAt: moment,
    /** Every colleague reads it. */
    reason: line(100).refine((words) => words !== '', 'reason-missing'),
  })
  .refine(({ principalId, delegateId }) => principalId !== delegateId, {
    ...{ path: ['delegateId'], message: 'for-oneself' },
  })

export const revokeDelegationInput = z.strictObject({ delegationId: rowId })
