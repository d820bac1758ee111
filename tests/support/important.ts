import { expectOk } from '#lib/platform/command.ts'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'
import { addWorkflow } from '#lib/workflow/add-workflow.ts'
import { as } from './world.ts'

/** The tag that makes an article weighty where `openImportant` has said so. */
export const weightyTag = '重大时政'

/** The chief makes a stricter workflow, in which they sign last; gives its number. Nothing goes under it yet. */
export async function openImportant(): Promise<number> {
  const made = await as('chief', addWorkflow, { nameZh: '重要稿件', nameEn: 'Important' })
  return expectOk(made).workflowId
}

/** Everything with the tag goes under the workflow, or under a new stricter one; gives the rule's number. */
export async function tagIsWeighty(workflowId?: number): Promise<number> {
  const rule = { workflowId: workflowId ?? (await openImportant()), kind: 'tag', what: weightyTag }
  return expectOk(await as('chief', addWeightRule, rule)).id
}
