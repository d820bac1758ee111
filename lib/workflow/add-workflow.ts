import { command } from '#lib/platform/command.ts'
import { madeKey } from '#lib/platform/made-key.ts'
import { permit } from '#lib/platform/refusal.ts'
import { putVersion } from './put-version.ts'
import { listWorkflows, readWorkflow } from './queries.ts'
import { canKeepWorkflow, stageKeys } from './rules.ts'
import { addWorkflowInput } from './schema.ts'

/**
 * Makes a workflow stricter than all that there are: the stages of the ordinary one, and after them the signature of who keeps
 * the workflows. It is edited like any other from there; nothing goes under it before a rule of weight says so.
 */
export const addWorkflow = command({
  name: 'workflow.added',
  input: addWorkflowInput,
  async run({ tx, actor, input: { nameZh, nameEn }, record }) {
    permit(canKeepWorkflow(actor))
    // One after the other, so that each has a place of its own in the order.
    await tx.$executeRaw`select pg_advisory_xact_lock(73, hashtext('workflow'))`
    const there = await listWorkflows(tx)
    const { stages, authorMaySignEdit } = await readWorkflow(tx)
    const keeper = await tx.role.findFirstOrThrow({
      where: {
        AND: [
          { grants: { some: { capability: 'workflow' } } },
          { grants: { some: { capability: 'draft' } } },
        ],
      },
      orderBy: { position: 'asc' },
    })
    const key = madeKey(nameEn, new Set(there.map((workflow) => workflow.key)), 'workflow')
    const last = { nameZh: keeper.nameZh, nameEn: keeper.nameEn, roles: [keeper.key] }
    const all = [...stages, { ...last, key: null, deadlineMinutes: null, needsRemarksResolved: false }]
    const keys = stageKeys(all)
    const rank = 1 + Math.max(0, ...there.map((workflow) => workflow.rank))
    const { id: workflowId } = await tx.workflow.create({
      data: { key, name: nameZh, nameEn, rank },
      select: { id: true },
    })
    await putVersion(tx, {
      ...{ workflowId, number: 1, authorMaySignEdit },
      stages: all.map((stage, index) => ({ ...stage, key: keys[index] as string })),
    })
    record(null, { workflow: key, number: 1, stages: keys.join(' ') })
    return { workflowId, key }
  },
})
