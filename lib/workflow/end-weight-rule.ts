import { changesOf } from '#lib/paper/changes.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canKeepWorkflow, nameOf, placeOf } from './rules.ts'
import { endWeightRuleInput } from './schema.ts'

/** Ends a rule of weight; rounds that are open under its workflow go on under it. Refuses `unknown` for one that does not stand. */
export const endWeightRule = command({
  name: 'weight.rule-ended',
  input: endWeightRuleInput,
  async run({ tx, actor, input: { id }, record }) {
    permit(canKeepWorkflow(actor))
    const rule = await tx.weightRule.findFirst({ where: { id, endedAt: null }, include: { workflow: true } })
    if (!rule) return refuse('unknown')
    await tx.weightRule.update({ where: { id }, data: { endedBy: actor.id, endedAt: new Date() } })
    const channel = rule.kind === 'channel' && (await tx.channel.findUnique({ where: { slug: rule.what } }))
    const was = (channel ? channel.name : rule.what) || 'weighty'
    record(null, {
      workflow: rule.workflow.key,
      ...changesOf({ [placeOf(nameOf(rule.workflow), rule.kind)]: was }, {}),
    })
    return { id }
  },
})
