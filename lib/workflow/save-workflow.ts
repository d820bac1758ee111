import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { putVersion } from './put-version.ts'
import { readWorkflow } from './queries.ts'
import { canKeepWorkflow, stageKeys } from './rules.ts'
import { saveWorkflowInput } from './schema.ts'

/**
 * Makes the next version of a workflow. Rounds that are open keep the version they began with. Refuses
 * `workflow-outdated` when somebody else made a version meanwhile, and `role-unknown` for a role that has no desk.
 */
export const saveWorkflow = command({
  name: 'workflow.changed',
  input: saveWorkflowInput,
  async run({ tx, actor, input: { workflowId, number: seen, authorMaySignEdit, stages }, record }) {
    permit(canKeepWorkflow(actor))
    const { key, number: current, stages: before } = await readWorkflow(tx, workflowId)
    if (seen !== current) refuse('workflow-outdated')
    if (stages.some(({ key }) => key && !before.some((stage) => stage.key === key)))
      refuse('workflow-outdated')
    await permitRoles(tx, [...new Set(stages.flatMap(({ roles }) => roles))])
    const keys = stageKeys(stages)
    const number = current + 1
    await putVersion(tx, {
      ...{ workflowId, number, authorMaySignEdit },
      stages: stages.map((stage, index) => ({ ...stage, key: keys[index] as string })),
    })
    record(null, { workflow: key, number, stages: keys.join(' '), authorMaySignEdit })
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
