import { z } from 'zod'
import { signInOutcomes } from '#lib/people/schema.ts'
import { seenHash } from '#lib/platform/input.ts'
import { versionName } from '#lib/versions/schema.ts'

/** Every name that an event may bear, in the order of the walk. A command that takes a new one fails a test until it stands here. */
export const eventNames = [
  'article.created',
  'pen.taken',
  'revision.submitted',
  'submission.recalled',
  'article.claimed',
  'claim.released',
  'article.marked-urgent',
  'article.unmarked-urgent',
  'revision.approved',
  'revision.returned',
  'rewording.taken',
  'version.named',
  'remark.made',
  'remark.answered',
  'remark.resolved',
  'remark.reopened',
  'wording.taken',
  'wording.declined',
  'revision.restored',
  'version.restored',
  'preview.made',
  'preview.revoked',
  'style.mended',
  'finding.mended',
  'finding.waived',
  'article.rejected',
  'round.cancelled',
  'round.outweighed',
  'publication.scheduled',
  'schedule.cancelled',
  'release.held-back',
  'revision.published',
  'correction.started',
  'publication.withdrawn',
  'address.changed',
  'receipt.right',
  'receipt.wrong',
  'receipt.unreached',
  'receipt.asked',
  'person.created',
  'person.invited',
  'person.invitation-renewed',
  'person.invitation-accepted',
  'person.disabled',
  'person.enabled',
  'person.roles-changed',
  'person.password-changed',
  'person.renamed',
  'delegation.granted',
  'delegation.revoked',
  'duty.changed',
  'duty.copied',
  'workflow.changed',
  'workflow.added',
  'weight.rule-added',
  'weight.rule-ended',
  'medium.added',
  'channels.changed',
  'reasons.changed',
  'house-style.changed',
  'paper.changed',
  'links.changed',
  'evidence.exported',
  'audit.exported',
  'sources.changed',
  'lexicon.entry-added',
  'lexicon.entry-changed',
  'lexicon.entry-ended',
  'lexicon.imported',
  'check-weights.changed',
  'log-retention.changed',
] as const
export type EventName = (typeof eventNames)[number]

const LARGEST_ID = 2 ** 31 - 1
const number = z.coerce.number().int().max(LARGEST_ID)
/** A day by the newsroom's clock that the calendar has. */
const day = z.iso.date()

/** What an address asks of the audit. What is not understood is left out, so that an old address still opens. */
export const auditFilter = z.object({
  /** Who acted; 0 is the paper itself. */
  person: number.min(0).optional().catch(undefined),
  event: z.enum(eventNames).optional().catch(undefined),
  article: number.min(1).optional().catch(undefined),
  from: day.optional().catch(undefined),
  /** The last day that is shown. */
  to: day.optional().catch(undefined),
})
export type AuditFilter = z.output<typeof auditFilter>

/** What an address asks of the sign-in log. What is not understood is left out. */
export const signInFilter = z.object({
  /** Whose account; 0 is nobody's. */
  person: number.min(0).optional().catch(undefined),
  outcome: z.enum(signInOutcomes).optional().catch(undefined),
  from: day.optional().catch(undefined),
  /** The last day that is shown. */
  to: day.optional().catch(undefined),
})
export type SignInFilter = z.output<typeof signInFilter>

/** The shortest that the law on network security lets a log be kept, and the longest that is asked, in months. */
export const MONTHS = { least: 6, most: 120 } as const

/** The setting `log-retention`: for how many months the sign-in log is kept. */
export const retentionSchema = z.object({ months: z.int().min(MONTHS.least) })
export type Retention = z.output<typeof retentionSchema>
export const houseRetention: Retention = { months: MONTHS.least }

export const saveRetentionInput = z.strictObject({
  seen: seenHash,
  retention: z.strictObject({
    months: z.int('not-a-number').min(MONTHS.least, 'kept-too-short').max(MONTHS.most, 'kept-too-long'),
  }),
})

/** In which form events leave the house: a table for a spreadsheet, or a line of JSON each. */
export const auditExport = z.object({ format: z.enum(['csv', 'jsonl']), filter: auditFilter })

/** The filter as an address carries it: `?person=1&event=…`, or nothing. */
export function addressOf(filter: AuditFilter | SignInFilter): string {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined)
  return said.length > 0 ? `?${new URLSearchParams(said.map(([key, value]) => [key, String(value)]))}` : ''
}

/** The two versions that an address compares. What is not understood is left out, so that an old address still opens. */
export const comparedVersions = z.object({
  was: versionName.optional().catch(undefined),
  is: versionName.optional().catch(undefined),
})

/**
 * How an address asks for an article to be shown for review: as it will be read, or with its marks; those since the person
 * had it last; those of some hands only, by their numbers (`hands=2.3`). What is not understood is left out.
 */
export const reviewAsked = z.object({
  view: z.enum(['marked']).optional().catch(undefined),
  since: z.enum(['seen']).optional().catch(undefined),
  hands: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,2}){0,19}$/)
    .transform((list) => list.split('.').map(Number))
    .optional()
    .catch(undefined),
})
