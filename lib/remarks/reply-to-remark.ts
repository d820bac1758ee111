import { command } from '#lib/platform/command.ts'
import { digestOfWords } from '#lib/platform/digest-of-words.ts'
import { permit } from '#lib/platform/refusal.ts'
import { factsOf, lockRemark } from './lock-remark.ts'
import { canRemark } from './rules.ts'
import { replyToRemarkInput } from './schema.ts'

/** Answers in the thread of a remark, open or settled. Refuses `not-a-reader` as `makeRemark` does. */
export const replyToRemark = command({
  name: 'remark.answered',
  input: replyToRemarkInput,
  async run({ tx, actor, input: { remarkId, words, mentions }, record }) {
    permit(canRemark(actor))
    const locked = await lockRemark(tx, actor, remarkId)
    const reply = await tx.remarkReply.create({
      data: { remarkId, words, mentions, personId: actor.id },
      select: { id: true },
    })
    record(locked.article.articleId, {
      ...{ ...factsOf(locked), replyId: reply.id, mentions: mentions.join(' ') },
      digest: digestOfWords({ words }),
    })
    return { replyId: reply.id }
  },
})
