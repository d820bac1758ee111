import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { factsOf, lockRemark } from './lock-remark.ts'
import { canDeclineWording, canRemark } from './rules.ts'
import { remarkInput } from './schema.ts'

/** Says no to a suggested wording, which settles its remark. */
export const declineWording = command({
  name: 'wording.declined',
  input: remarkInput,
  async run({ tx, actor, input: { remarkId }, record }) {
    permit(canRemark(actor))
    const locked = await lockRemark(tx, actor, remarkId)
    permit(canDeclineWording(actor, locked.remark, locked.article))
    await tx.remarkTurn.create({ data: { remarkId, kind: 'declined', personId: actor.id } })
    record(locked.article.articleId, factsOf(locked))
    return { remarkId }
  },
})
