import type { DueState, WorkflowName } from '#lib/workflow/weight.ts'

/**
 * One article as the rules see it: plain data, the same for a button in the browser and for a command in its
 * transaction (`load-state.ts` reads it). Positions: 0 the author's desk, 1 to n the stages, n + 1 fully signed.
 */
export type ArticleState = {
  articleId: number
  createdBy: number
  /** Everybody who ever wrote any of it. */
  writers: number[]
  draft: { hash: string; version: number }
  /** The open round, if there is one. */
  round: RoundState | null
  live: LiveState | null
  /** Who wants it first in every list. `since` is ISO 8601. */
  urgent: { by: string; since: string } | null
  /** Who has the draft open to write in now, as far as they were heard of in the last half minute. */
  pen: PenState | null
  /** The stricter workflow that the draft calls for now, and why; null for the ordinary one. */
  due: DueState | null
  /** Rejected for good, and never published. */
  rejected: boolean
}

/** `window` is the one open window of theirs; `askedBy` who asked for the pen last. `since` is ISO 8601. */
export type PenState = { personId: number; by: string; window: string; since: string; askedBy: string | null }

/** What readers have. `correction` is the public note that went out with it, '' when none. */
export type LiveState = { publicationId: number; hash: string; publishedAt: string; correction: string }

export type RoundState = {
  id: number
  workflowVersionId: number
  workflow: WorkflowName
  openPosition: number
  lastPosition: number
  authorMaySignEdit: boolean
  stages: StageState[]
  seats: SeatState[]
  /** Who handed it in last; null before the first submission. */
  submittedBy: number | null
  newest: { revisionId: number; number: number; hash: string } | null
  /** In order; the voided ones too. */
  approvals: ApprovalState[]
  /** A release that waits for its time. */
  schedule: { id: number; at: string } | null
  /** Who has it before them at the open position now. */
  claim: ClaimState | null
  /** How many remarks on the article nobody has settled. */
  openRemarks: number
}

/** `until` is ISO 8601. */
export type ClaimState = { personId: number; by: string; until: string }

export type StageState = {
  position: number
  key: string
  nameZh: string
  nameEn: string
  roles: string[]
  needsRemarksResolved: boolean
}
export type SeatState = {
  personId: number
  position: number
  origin: 'author' | 'pen' | 'signature' | 'principal'
}
export type ApprovalState = {
  position: number
  personId: number
  signedAs: string
  hash: string
  note: string
  createdAt: string
  voided: boolean
}
