import type { Command } from '#lib/platform/command.ts'
import { type Approved, approveRevision } from './approve-revision.ts'
import { returnWeighty } from './return-weighty.ts'
import { approveRevisionInput } from './schema.ts'

/**
 * What the desk's button does: signs; or, where the article calls for a stricter workflow, is refused and sends it back to the
 * author's desk in the same press, with what was typed. Two acts: one that was cut off between them is finished by pressing again.
 * Refuses `returned-weighty` then, with what calls for which workflow.
 */
export const approveOrReturn: Command<Approved> = async (caller, given) => {
  const approved = await approveRevision(caller, given)
  if (approved.ok || approved.refusal.code !== 'workflow-too-light') return approved
  const { articleId, hash, note } = approveRevisionInput.parse(given)
  const back = await returnWeighty(caller, { articleId, hash, note })
  if (!back.ok) return approved
  const { workflow, because } = back.value.due
  const what = because.map((each) => each.what).join(' · ')
  const name = caller.actor?.locale === 'en' ? workflow.nameEn : workflow.nameZh
  return { ok: false, refusal: { code: 'returned-weighty', params: { what, workflow: name } } }
}
