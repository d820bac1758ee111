import { changesOf } from '#lib/paper/changes.ts'
import { command } from '#lib/platform/command.ts'
import { permit, RefusalError } from '#lib/platform/refusal.ts'
import { readWorkflow } from './queries.ts'
import { canBeDue, canKeepWorkflow, placeOf } from './rules.ts'
import { addWeightRuleInput } from './schema.ts'

/**
 * From now on every article of this kind goes under the workflow, those under review too: their next signature is refused until
 * they were handed in again. Refuses `rule-stands` for what has a rule already, `unknown` for no such workflow.
 */
export const addWeightRule = command({
  name: 'weight.rule-added',
  input: addWeightRuleInput,
  async run({ tx, actor, input: { workflowId, kind, what }, record }) {
    permit(canKeepWorkflow(actor))
    const workflow = await readWorkflow(tx, workflowId)
    permit(canBeDue(workflow))
    const channel = kind === 'channel' && (await tx.channel.findUnique({ where: { slug: what } }))
    if (channel === null) {
      throw new RefusalError({ code: 'invalid', fields: { what: { code: 'channel-missing' } } })
    }
    const { id } = await tx.weightRule.create({
      data: { workflowId, kind, what, madeBy: actor.id },
      select: { id: true },
    })
    record(null, {
      workflow: workflow.key,
      ...changesOf({}, { [placeOf(workflow, kind)]: (channel ? channel.name : what) || 'weighty' }),
    })
    return { id }
  },
})
