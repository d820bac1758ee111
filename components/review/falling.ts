import type { ApprovalState } from '#lib/review/state.ts'

/** The signatures that a return to a position takes back: every standing one from there on (law 3). */
export function fallingSignatures(approvals: ApprovalState[], toPosition: number): ApprovalState[] {
  return approvals.filter(({ voided, position }) => !voided && position >= toPosition)
}
