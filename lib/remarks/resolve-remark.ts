import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { factsOf, lockRemark } from './lock-remark.ts'
import { canRemark, canResolve } from './rules.ts'
import { remarkInput } from './schema.ts'

/** Settles a remark. Refuses `remark-settled` when somebody has done so meanwhile. */
export const resolveRemark = command({
  name: 'remark.resolved',
  input: remarkInput,
  async run({ tx, actor, input: { remarkId }, record }) {
    permit(canRemark(actor))
    const locked = await lockRemark(tx, actor, remarkId)
    permit(canResolve(actor, locked.remark, locked.article))
    await tx.remarkTurn.create({ data: { remarkId, kind: 'resolved', personId: actor.id } })
    record(locked.article.articleId, factsOf(locked))
    return { remarkId }
  },
})
