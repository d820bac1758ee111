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
    select: { position: true, key: true, nameZh: true, nameEn: true, roles: { select: { roleKey: true } } },
  })
  return stages.map(({ position, key, nameZh, nameEn, roles }) => ({
    position,
    key,
    nameZh,
    nameEn,
    roles: roles.map(({ roleKey }) => roleKey),
  }))
}

export type WorkflowStageNow = Omit<Stage, 'position'> & {
  deadlineMinutes: number | null
  /** Whether it signs only once every remark is settled. */
  needsRemarksResolved: boolean
}

/** The paper's present workflow, whole, as its keeper edits it; stages in order. */
export type WorkflowNow = {
  workflowId: number
  number: number
  authorMaySignEdit: boolean
  stages: WorkflowStageNow[]
}

export async function readWorkflow(tx: Transaction): Promise<WorkflowNow> {
  const version = await tx.workflowVersion.findUniqueOrThrow({
    where: { id: await currentWorkflowVersion(tx) },
    select: {
      workflowId: true,
      number: true,
      authorMaySignEdit: true,
      stages: {
        orderBy: { position: 'asc' },
        select: {
          key: true,
          nameZh: true,
          nameEn: true,
          deadlineMinutes: true,
          needsRemarksResolved: true,
          roles: { select: { roleKey: true }, orderBy: { role: { position: 'asc' } } },
        },
      },
    },
  })
  const stages = version.stages.map(({ roles, ...stage }) => ({
    ...stage,
    roles: roles.map(({ roleKey }) => roleKey),
  }))
  return { ...version, stages }
}
