import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'

/** The version that a round opened now is pinned to: the newest of the paper's workflow. */
export async function currentWorkflowVersion(tx: Transaction): Promise<number> {
  const version = await tx.workflowVersion.findFirst({
    where: { workflow: { key: 'three-reviews' } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return version?.id ?? refuse('workflow-incomplete')
}

/** A stage of the paper's present workflow, as queues and navigation name it. */
export type Stage = { position: number; key: string; nameZh: string; nameEn: string; roles: string[] }

/** The stages of the paper's present workflow, in order. */
export async function currentStages(tx: Transaction): Promise<Stage[]> {
  const workflowVersionId = await currentWorkflowVersion(tx)
  const stages = await tx.workflowStage.findMany({
    where: { workflowVersionId },
    orderBy: { position: 'asc' },
    include: { roles: true },
  })
  return stages.map(({ position, key, nameZh, nameEn, roles }) => ({
    position,
    key,
    nameZh,
    nameEn,
    roles: roles.map(({ roleKey }) => roleKey),
  }))
}
