import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { receiptJob } from './receipt-job.ts'
import { canWithdraw } from './rules.ts'
import { withdrawPublicationInput } from './schema.ts'

/** Takes the live article down at once. An open round closes and a waiting release falls with it. */
export const withdrawPublication = command({
  name: 'publication.withdrawn',
  input: withdrawPublicationInput,
  async run({ tx, actor, input, record, enqueue }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canWithdraw(actor, article))
    if (!article.live) return refuse('not-live')
    const { publicationId } = article.live
    await tx.withdrawal.create({
      data: {
        publicationId,
        articleId: input.articleId,
        personId: actor.id,
        reason: input.reason,
        publicNote: input.publicNote,
      },
    })
    record(input.articleId, { publicationId, reason: input.reason, publicNote: input.publicNote })
    enqueue(receiptJob({ publicationId, kind: 'withdrawal' }))
    return { publicationId }
  },
})
