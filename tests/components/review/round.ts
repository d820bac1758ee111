import type { ApprovalState, RoundState } from '#lib/review/state.ts'

const names = [
  ['edit', '编辑', 'Edit'],
  ['review', '审读', 'Review'],
  ['second-review', '二审', 'Second review'],
  ['third-review', '三审', 'Third review'],
] as const

const signers = ['周若溪', '沈砚秋', '韩雨桐', '方正言']

/** A round of the default workflow that stands at `open`, every stage before it signed. */
export function roundAt(open: number, approvals: ApprovalState[] = signedBefore(open)): RoundState {
  return {
    id: 1,
    workflowVersionId: 1,
    workflow: { workflowId: 1, nameZh: '三审三校', nameEn: 'Three reviews', rank: 0 },
    openPosition: open,
    lastPosition: 4,
    authorMaySignEdit: true,
    stages: names.map(([key, nameZh, nameEn], index) => ({
      position: index + 1,
      key,
      nameZh,
      nameEn,
      roles: [],
      needsRemarksResolved: false,
    })),
    seats: [],
    submittedBy: 1,
    newest: null,
    approvals,
    schedule: null,
    claim: null,
    openRemarks: 0,
  }
}

/** The signatures of every stage before `position`. */
export function signedBefore(position: number): ApprovalState[] {
  return signers.slice(0, Math.max(0, position - 1)).map((signedAs, index) => ({
    position: index + 1,
    personId: index + 2,
    signedAs,
    hash: 'a'.repeat(64),
    note: '',
    createdAt: '2026-11-23T06:00:00.000Z',
    voided: false,
  }))
}
