import { readReasons } from '#lib/paper/queries.ts'
import { canGive } from '#lib/paper/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canReject, inNameOf } from './rules.ts'
import { rejectArticleInput } from './schema.ts'

/** Rejects the article for good and closes its round. A live text that this round would have corrected stays up. */
export const rejectArticle = command({
  name: 'article.rejected',
  input: rejectArticleInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canReject(actor, article))
    permit(canGive(await readReasons(tx), input.reason))
    const { round } = article
    if (!round) return refuse('nothing-open')
    if (article.draft.hash !== input.hash) refuse('stale')
    await tx.round.update({
      where: { id: round.id },
      data: { closedAs: 'rejected', closedBy: actor.id, closeReason: input.reason, closeNote: input.note },
    })
    record(input.articleId, {
      roundId: round.id,
      at: round.openPosition,
      reason: input.reason,
      note: input.note,
      ...(inNameOf(actor, round) ? { inNameOf: inNameOf(actor, round) } : {}),
    })
    return { roundId: round.id }
  },
})
