import type { Transaction } from '#lib/platform/db.ts'
import type { WorkflowNow } from './queries.ts'

/** Makes a version of a workflow with its stages and who signs each. Gives the version's number among all. */
export async function putVersion(
  tx: Transaction,
  { stages, ...version }: Pick<WorkflowNow, 'workflowId' | 'number' | 'authorMaySignEdit' | 'stages'>,
): Promise<number> {
  const { id } = await tx.workflowVersion.create({ data: version, select: { id: true } })
  const placed = stages.map((stage, index) => ({ ...stage, position: index + 1 }))
  await tx.workflowStage.createMany({
    data: placed.map(({ roles: _, ...stage }) => ({ workflowVersionId: id, ...stage })),
  })
  await tx.workflowStageRole.createMany({
    data: placed.flatMap(({ position, roles }) =>
      [...new Set(roles)].map((roleKey) => ({ workflowVersionId: id, position, roleKey })),
    ),
  })
  return id
}
