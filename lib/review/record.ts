import type { Transaction } from '#lib/platform/db.ts'
import type { Prisma } from '#lib/platform/prisma/client.ts'
import { nameOf } from '#lib/workflow/rules.ts'
import type { WorkflowName } from '#lib/workflow/weight.ts'
import type { SentBack, StageName } from './standing.ts'

/** The chain of signatures of an article's newest round, stage by stage: what the desk shows as 审签记录. */
export type SignatureRecord = {
  roundId: number
  workflow: WorkflowName
  /** published, rejected or cancelled; null while the round is open. */
  closedAs: string | null
  closed: SentBack | null
  submissions: { by: string; note: string; at: string; revision: number }[]
  stages: RecordedStage[]
}

export type RecordedStage = {
  stage: StageName
  /** Signed, its turn now, or still to come. */
  standing: 'signed' | 'open' | 'waits'
  /** In order; the voided ones too. */
  signatures: Signature[]
}

export type Signature = {
  id: number
  signedAs: string
  at: string
  note: string
  hash: string
  revision: number
  /** The return that took it back. */
  voided: SentBack | null
}

const named = { select: { name: true } } as const

const parts = {
  closer: named,
  version: { include: { workflow: true, stages: { orderBy: { position: 'asc' } } } },
  submissions: {
    orderBy: { id: 'asc' },
    include: { person: named, revision: { select: { number: true } } },
  },
  approvals: {
    orderBy: { id: 'asc' },
    include: {
      revision: { select: { number: true } },
      void: { include: { return: { include: { person: named } } } },
    },
  },
} as const satisfies Prisma.RoundInclude

/** The record of the article's newest round, open or closed; null when it was never submitted. */
export async function readRecord(tx: Transaction, articleId: number): Promise<SignatureRecord | null> {
  const round = await tx.round.findFirst({ where: { articleId }, orderBy: { id: 'desc' }, include: parts })
  return round && recordOf(tx, round)
}

/** The record of every round of the article, in order. */
export async function readRecords(tx: Transaction, articleId: number): Promise<SignatureRecord[]> {
  const rounds = await tx.round.findMany({ where: { articleId }, orderBy: { id: 'asc' }, include: parts })
  const records: SignatureRecord[] = []
  // One after another: a transaction is one connection.
  for (const round of rounds) records.push(await recordOf(tx, round))
  return records
}

async function recordOf(
  tx: Transaction,
  round: Prisma.RoundGetPayload<{ include: typeof parts }>,
): Promise<SignatureRecord> {
  const [{ position } = { position: 0 }] = round.closedAt
    ? [{ position: 0 }]
    : await tx.$queryRaw<{ position: number }[]>`select open_position(${round.id}::integer) as position`
  return {
    roundId: round.id,
    workflow: nameOf(round.version.workflow),
    closedAs: round.closedAs,
    closed: round.closedAt && {
      by: round.closer?.name ?? '',
      reason: round.closeReason ?? '',
      note: round.closeNote ?? '',
      at: round.closedAt.toISOString(),
    },
    submissions: round.submissions.map(({ person, note, createdAt, revision }) => ({
      by: person.name,
      note,
      at: createdAt.toISOString(),
      revision: revision.number,
    })),
    stages: round.version.stages.map((stage) => {
      const signatures = round.approvals
        .filter((approval) => approval.position === stage.position)
        .map(
          (approval): Signature => ({
            id: approval.id,
            signedAs: approval.signedAs,
            at: approval.createdAt.toISOString(),
            note: approval.note,
            hash: approval.hash,
            revision: approval.revision.number,
            voided: approval.void && {
              by: approval.void.return.person.name,
              reason: approval.void.return.reason,
              note: approval.void.return.note,
              at: approval.void.return.createdAt.toISOString(),
            },
          }),
        )
      const signed = signatures.some(({ voided }) => !voided)
      return {
        stage: { position: stage.position, key: stage.key, nameZh: stage.nameZh, nameEn: stage.nameEn },
        standing: signed ? 'signed' : stage.position === position ? 'open' : 'waits',
        signatures,
      }
    }),
  }
}
