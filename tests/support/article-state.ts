import type { Actor, Capability } from '#lib/platform/actor.ts'
import type { ArticleState, RoundState } from '#lib/review/state.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { personId } from './world.ts'

const capabilities: Partial<Record<CastName, Capability[]>> = {
  second: ['draft', 'withdraw'],
  second2: ['draft', 'withdraw'],
  third: ['draft', 'publish', 'withdraw'],
  third2: ['draft', 'publish', 'withdraw'],
  chief: ['draft', 'publish', 'withdraw', 'workflow', 'audit'],
  admin: ['draft', 'people', 'settings'],
  reader: [],
}

/** The number of the delegation by which somebody stands in for a person of the cast. */
export const delegationOf = (principal: CastName) => 100 + personId(principal)

/** A person of the cast as the rules see them, without a database. */
export function actorOf(name: CastName): Actor {
  const { email, name: printed, roles } = cast[name]
  return {
    id: personId(name),
    email,
    name: printed,
    locale: 'zh-CN',
    roles,
    capabilities: capabilities[name] ?? ['draft'],
    standsInFor: [],
  }
}

/** The same while they stand in for colleagues, by the delegations of `delegationOf`. */
export function standingIn(name: CastName, ...principals: CastName[]): Actor {
  const standsInFor = principals.map((principal) => ({
    ...{ id: personId(principal), name: cast[principal].name, roles: cast[principal].roles },
    ...{ delegationId: delegationOf(principal), until: '2026-11-30T16:00:00.000Z' },
  }))
  return { ...actorOf(name), standsInFor }
}

const stages: RoundState['stages'] = [
  {
    position: 1,
    key: 'edit',
    nameZh: '编辑',
    nameEn: 'Edit',
    roles: ['editor', 'chief'],
    needsRemarksResolved: false,
  },
  {
    position: 2,
    key: 'review',
    nameZh: '审读',
    nameEn: 'Review',
    roles: ['reviewer', 'chief'],
    needsRemarksResolved: false,
  },
  {
    position: 3,
    key: 'second-review',
    nameZh: '二审',
    nameEn: 'Second review',
    roles: ['second-reviewer', 'chief'],
    needsRemarksResolved: false,
  },
  {
    position: 4,
    key: 'third-review',
    nameZh: '三审',
    nameEn: 'Third review',
    roles: ['third-reviewer', 'chief'],
    needsRemarksResolved: false,
  },
]

export const presentHash = 'a'.repeat(64)
export const oldHash = 'b'.repeat(64)

type SeatGiven = [CastName, number, RoundState['seats'][number]['origin']]

/** The reporter's article in a round that stands at `open`, with the reporter seated as its author. */
export function inRound(
  open: number,
  { seats = [], ...changes }: Partial<Omit<RoundState, 'seats'>> & { seats?: SeatGiven[] } = {},
): ArticleState {
  const all: SeatGiven[] = [['reporter', 1, 'author'], ...seats]
  const round: RoundState = {
    id: 1,
    workflowVersionId: 1,
    workflow: { workflowId: 1, nameZh: '三审三校', nameEn: 'Three reviews', rank: 0 },
    openPosition: open,
    lastPosition: 4,
    authorMaySignEdit: true,
    stages,
    seats: all.map(([name, position, origin]) => ({ personId: personId(name), position, origin })),
    submittedBy: personId('reporter'),
    newest: { revisionId: 1, number: 1, hash: presentHash },
    approvals: [],
    schedule: null,
    claim: null,
    openRemarks: 0,
    ...changes,
  }
  return { ...onDesk(), round }
}

/** The reporter's article outside any round. */
export function onDesk(changes: Partial<ArticleState> = {}): ArticleState {
  const reporter = personId('reporter')
  return {
    articleId: 1,
    createdBy: reporter,
    writers: [reporter],
    draft: { hash: presentHash, version: 1 },
    round: null,
    live: null,
    urgent: null,
    pen: null,
    due: null,
    rejected: false,
    ...changes,
  }
}

/** A signature in a round, standing unless it was voided. */
export function signature(name: CastName, position: number, voided = false): RoundState['approvals'][number] {
  return {
    position,
    personId: personId(name),
    signedAs: cast[name].name,
    hash: presentHash,
    note: '',
    createdAt: '2026-11-23T00:00:00.000Z',
    voided,
  }
}

/** `yes`, or the code of a rule's no. */
export const answer = (verdict: { allowed: true } | { allowed: false; refusal: { code: string } }) =>
  verdict.allowed ? 'yes' : verdict.refusal.code
