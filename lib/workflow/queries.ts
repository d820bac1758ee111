import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { type Stage, unionOfStages } from './rules.ts'

export type WorkflowStageNow = Omit<Stage, 'position'> & {
  deadlineMinutes: number | null
  /** Whether it signs only once every remark is settled. */
  needsRemarksResolved: boolean
}

/** A workflow of the paper, whole, as its keeper edits it; stages in order. */
export type WorkflowNow = {
  workflowId: number
  key: string
  nameZh: string
  nameEn: string
  /** How strict it is; the ordinary workflow has the lowest. */
  rank: number
  /** The newest version: its number for people, and what a round opened now is pinned to. */
  number: number
  versionId: number
  authorMaySignEdit: boolean
  stages: WorkflowStageNow[]
}

/** The paper's workflows as they are now, the ordinary one first, then each stricter than those before it. */
export async function listWorkflows(tx: Transaction): Promise<WorkflowNow[]> {
  const workflows = await tx.workflow.findMany({
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      key: true,
      name: true,
      nameEn: true,
      rank: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          id: true,
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
      },
    },
  })
  return workflows.flatMap(({ id, key, name, nameEn, rank, versions }) =>
    versions.map((version) => ({
      ...{ workflowId: id, key, nameZh: name, nameEn: nameEn || name, rank },
      ...{ number: version.number, versionId: version.id, authorMaySignEdit: version.authorMaySignEdit },
      stages: version.stages.map(({ roles, ...stage }) => ({
        ...stage,
        roles: roles.map(({ roleKey }) => roleKey),
      })),
    })),
  )
}

/** One workflow as it is now; without a number the ordinary one. Refuses `unknown` for a number that there is not. */
export async function readWorkflow(tx: Transaction, workflowId?: number): Promise<WorkflowNow> {
  const workflows = await listWorkflows(tx)
  if (workflowId === undefined) return workflows[0] ?? refuse('workflow-incomplete')
  return workflows.find((workflow) => workflow.workflowId === workflowId) ?? refuse('unknown')
}

/** The version that an ordinary article's round is pinned to now. */
export async function currentWorkflowVersion(tx: Transaction): Promise<number> {
  return (await readWorkflow(tx)).versionId
}

export type { Stage } from './rules.ts'

/**
 * The stages of the paper's present workflows as queues and navigation name them, each key once, in the order in which they
 * are walked; `position` is the place among them, not that of any one workflow.
 */
export async function currentStages(tx: Transaction): Promise<Stage[]> {
  const workflows = await listWorkflows(tx)
  if (workflows.length === 0) refuse('workflow-incomplete')
  return unionOfStages(workflows.map(({ stages }) => stages))
}
