import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { factsOf, lockRemark } from './lock-remark.ts'
import { canRemark, canReopen } from './rules.ts'
import { remarkInput } from './schema.ts'

/** Opens a settled remark again; a wording that was taken stays in the text. */
export const reopenRemark = command({
  name: 'remark.reopened',
  input: remarkInput,
  async run({ tx, actor, input: { remarkId }, record }) {
    permit(canRemark(actor))
    const locked = await lockRemark(tx, actor, remarkId)
    permit(canReopen(actor, locked.remark))
    await tx.remarkTurn.create({ data: { remarkId, kind: 'reopened', personId: actor.id } })
    record(locked.article.articleId, factsOf(locked))
    return { remarkId }
  },
})
