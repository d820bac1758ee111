import { z } from 'zod'
import { canonicalJson, sha256 } from './canonical.ts'

/** What the file calls its own form. Another form gets another name, and an old file stays readable. */
export const FORMAT = 'sanshen-evidence/1'

const id = z.int().positive()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
// As PostgreSQL writes it within jsonb, in UTC.
const moment = z.string().regex(/^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00$/)

// Rows as their tables have them, column by column; of a revision all but its content, which stands among the texts. A
// column that a table gets later is carried along: the digest covers it, and an older program still checks what it knows.
const round = z.looseObject({
  ...{ id, article_id: id, workflow_version_id: id, opened_by: id, opened_at: moment },
  ...{ closed_at: moment.nullable(), closed_as: z.string().nullable(), closed_by: id.nullable() },
  ...{ close_reason: z.string().nullable(), close_note: z.string().nullable() },
})
const revision = z.looseObject({
  ...{ id, round_id: id, article_id: id, number: id, hash, created_by: id, created_at: moment },
})
const submission = z.looseObject({
  ...{ id, round_id: id, revision_id: id, person_id: id, note: z.string(), created_at: moment },
})
const seat = z.looseObject({
  ...{ round_id: id, person_id: id, position: z.int(), origin: z.string(), created_at: moment },
})
const approval = z.looseObject({
  ...{ id, round_id: id, workflow_version_id: id, position: id, attempt: id, revision_id: id, hash },
  ...{ person_id: id, principal_id: id.nullable(), delegation_id: id.nullable() },
  ...{ signed_as: z.string(), note: z.string(), created_at: moment },
})
const approvalVoid = z.looseObject({ approval_id: id, return_id: id, created_at: moment })
const returned = z.looseObject({
  ...{ id, round_id: id, from_position: z.int(), to_position: z.int(), kind: z.enum(['return', 'recall']) },
  ...{ person_id: id, reason: z.string(), note: z.string(), created_at: moment },
})
const rewording = z.looseObject({
  ...{ id, return_id: id, passage: z.string(), wording: z.string() },
  ...{ taken_at: moment.nullable(), taken_by: id.nullable() },
})
const schedule = z.looseObject({
  ...{ id, round_id: id, revision_id: id, hash, at: moment, embargo_until: moment.nullable(), person_id: id },
  ...{ created_at: moment, cancelled_at: moment.nullable(), cancelled_by: id.nullable() },
})
const publication = z.looseObject({
  ...{
    id,
    round_id: id,
    article_id: id,
    revision_id: id,
    hash,
    published_by: id,
    schedule_id: id.nullable(),
  },
  ...{ published_at: moment, first_published_at: moment, embargo_until: moment.nullable() },
  ...{ ended_at: moment.nullable(), ended_as: z.string().nullable() },
})
const withdrawal = z.looseObject({
  ...{ publication_id: id, article_id: id, person_id: id, reason: z.string(), public_note: z.string() },
  created_at: moment,
})
const receipt = z.looseObject({
  ...{ id, article_id: id, publication_id: id, kind: z.string(), attempt: id, state: z.string(), hash },
  ...{ surfaces: z.array(z.looseObject({ state: z.string() })), created_at: moment },
})
const remark = z.looseObject({
  ...{ id, article_id: id, hash, spans: z.json(), words: z.string(), wording: z.string().nullable() },
  ...{ mentions: z.array(id), person_id: id, round_id: id.nullable(), position: z.int(), created_at: moment },
})
const remarkReply = z.looseObject({
  ...{ id, remark_id: id, words: z.string(), mentions: z.array(id), person_id: id, created_at: moment },
})
const remarkTurn = z.looseObject({
  ...{ id, remark_id: id, kind: z.string(), person_id: id },
  ...{ was_hash: hash.nullable(), is_hash: hash.nullable(), created_at: moment },
})
const machineReading = z.looseObject({
  ...{ id, article_id: id, round_id: id, revision_id: id, hash, lexicon_version: id.nullable() },
  ...{ checks: z.array(z.string()), findings: z.json(), open: z.int(), person_id: id, created_at: moment },
})
const findingWaiver = z.looseObject({
  ...{ id, article_id: id, finding: hash, check_name: z.string(), found: z.string(), passage: z.string() },
  ...{ reason: z.string(), person_id: id, created_at: moment },
})
const delegation = z.looseObject({
  ...{ id, principal_id: id, delegate_id: id, starts_at: moment, ends_at: moment, created_at: moment },
  revoked_at: moment.nullable(),
})
const workflowVersion = z.looseObject({
  ...{ id, workflow_id: id, number: id, author_may_sign_edit: z.boolean(), created_at: moment },
})
const stage = z.looseObject({
  ...{ workflow_version_id: id, position: id, key: z.string(), name_zh: z.string(), name_en: z.string() },
  deadline_minutes: z.int().nullable(),
})

/** The evidence of one article: rows by table, texts and events exactly as they were hashed. */
export const evidenceSchema = z.strictObject({
  article: z.strictObject({ id, created_by: id, created_at: moment }),
  /** Everybody whose number stands in a row, by the name they bear now; a signature keeps the name of its day. */
  people: z.array(z.strictObject({ id, name: z.string() })),
  rows: z.strictObject({
    workflow_version: z.array(workflowVersion),
    workflow_stage: z.array(stage),
    round: z.array(round),
    revision: z.array(revision),
    submission: z.array(submission),
    seat: z.array(seat),
    approval: z.array(approval),
    approval_void: z.array(approvalVoid),
    return: z.array(returned),
    rewording: z.array(rewording),
    remark: z.array(remark),
    remark_reply: z.array(remarkReply),
    remark_turn: z.array(remarkTurn),
    machine_reading: z.array(machineReading),
    finding_waiver: z.array(findingWaiver),
    delegation: z.array(delegation),
    publication_schedule: z.array(schedule),
    publication: z.array(publication),
    withdrawal: z.array(withdrawal),
    /** Absent from files of before there were receipts. */
    receipt: z.array(receipt).optional(),
  }),
  /** Each revision's content as PostgreSQL writes its jsonb: SHA-256 over these very characters is the revision's hash. */
  texts: z.array(z.strictObject({ revision_id: id, text: z.string() })),
  /**
   * The article's events in the audit: `text` is what was hashed, a JSON list of the previous event's hash, number, moment
   * in UTC, person, name, article, facts and which of the article's events it is.
   */
  events: z.array(z.strictObject({ hash, text: z.string() })),
  /**
   * The chain from the article's first event to its head: one hash of 64 characters an event, `from` being the number of
   * the first. Of other articles' events there is nothing else.
   */
  chain: z.strictObject({ from: id, hashes: z.string().regex(/^([0-9a-f]{64})+$/) }),
})
export type Evidence = z.output<typeof evidenceSchema>
export type Rows = Evidence['rows']

/** The file: its form, its digest, who drew it up and when, and the evidence. */
export const evidenceFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  digest: hash,
  drawn_up: z.strictObject({ by: z.string(), at: moment }),
  evidence: evidenceSchema,
})
export type EvidenceFile = z.output<typeof evidenceFileSchema>

/** SHA-256 of all that a file says beside the digest itself, written canonically. */
export function digestOf({ format, drawn_up, evidence }: Omit<EvidenceFile, 'digest'>): string {
  return sha256(canonicalJson({ format, drawn_up, evidence }))
}
