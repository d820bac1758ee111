import type { Command } from '#lib/platform/command.ts'
import { weightFacts } from '#lib/workflow/weight.ts'
import { type Approved, approveRevision } from './approve-revision.ts'
import { returnWeighty } from './return-weighty.ts'
import { approveRevisionInput } from './schema.ts'

/**
 * What the desk's button does: signs; or, where the article calls for a stricter workflow, is refused and sends it back to the
 * author's desk in the same press, with what was typed. Two acts: one that was cut off between them is finished by pressing again.
 * Refuses `workflow-too-light` then too, with `returned` and the workflow that it has to be handed in under.
 */
export const approveOrReturn: Command<Approved> = async (caller, given) => {
  const approved = await approveRevision(caller, given)
  if (approved.ok || approved.refusal.code !== 'workflow-too-light') return approved
  const { articleId, hash, note } = approveRevisionInput.parse(given)
  const back = await returnWeighty(caller, { articleId, hash, note })
  if (!back.ok) return approved
  const params = { returned: 'yes', ...weightFacts(back.value.due) }
  return { ok: false, refusal: { code: 'workflow-too-light', params } }
}
