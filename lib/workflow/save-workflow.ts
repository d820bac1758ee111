import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { readWorkflow } from './queries.ts'
import { canKeepWorkflow, stageKeys } from './rules.ts'
import { saveWorkflowInput } from './schema.ts'

/**
 * Makes the next version of the paper's workflow. Rounds that are open keep the version they began with. Refuses
 * `workflow-outdated` when somebody else made a version meanwhile, and `role-unknown` for a role that has no desk.
 */
export const saveWorkflow = command({
  name: 'workflow.changed',
  input: saveWorkflowInput,
  async run({ tx, actor, input: { number: seen, authorMaySignEdit, stages }, record }) {
    permit(canKeepWorkflow(actor))
    const { workflowId, number: current, stages: before } = await readWorkflow(tx)
    if (seen !== current) refuse('workflow-outdated')
    if (stages.some(({ key }) => key && !before.some((stage) => stage.key === key)))
      refuse('workflow-outdated')
    await permitRoles(tx, [...new Set(stages.flatMap(({ roles }) => roles))])
    const keys = stageKeys(stages)
    const number = current + 1
    const { id } = await tx.workflowVersion.create({
      data: { workflowId, number, authorMaySignEdit },
      select: { id: true },
    })
    const placed = stages.map((stage, index) => ({
      ...stage,
      position: index + 1,
      key: keys[index] as string,
    }))
    await tx.workflowStage.createMany({
      data: placed.map(({ roles: _, ...stage }) => ({ workflowVersionId: id, ...stage })),
    })
    await tx.workflowStageRole.createMany({
      data: placed.flatMap(({ position, roles }) =>
        [...new Set(roles)].map((roleKey) => ({ workflowVersionId: id, position, roleKey })),
      ),
    })
    record(null, { number, stages: keys.join(' '), authorMaySignEdit })
    return { number }
  },
})

/** Who signs must be able to come to the desk. */
async function permitRoles(tx: Transaction, roles: string[]): Promise<void> {
  const known = await tx.role.count({
    where: { key: { in: roles }, grants: { some: { capability: 'draft' } } },
  })
  if (known < roles.length) refuse('role-unknown')
}
