import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { receiptJob } from './receipt-job.ts'
import { canPublish } from './rules.ts'
import { publishRevisionInput } from './schema.ts'

/** Releases the fully signed hash to readers now; what was live before ends in the same transaction. */
export const publishRevision = command({
  name: 'revision.published',
  input: publishRevisionInput,
  async run({ tx, actor, input, record, enqueue }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canPublish(actor, article, input))
    const { round } = article
    if (!round?.newest) return refuse('nothing-open')
    const publication = await tx.publication.create({
      data: {
        roundId: round.id,
        articleId: input.articleId,
        revisionId: round.newest.revisionId,
        hash: input.hash,
        publishedBy: actor.id,
        embargoUntil: input.embargoUntil ? new Date(input.embargoUntil) : null,
      },
      select: { id: true, publishedAt: true, embargoUntil: true },
    })
    record(input.articleId, {
      roundId: round.id,
      publicationId: publication.id,
      revision: round.newest.number,
      hash: input.hash,
      embargoUntil: publication.embargoUntil?.toISOString() ?? null,
    })
    enqueue(receiptJob({ publicationId: publication.id, kind: 'release' }))
    return { publicationId: publication.id, publishedAt: publication.publishedAt.toISOString() }
  },
})
