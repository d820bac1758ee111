import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canCancelRound } from './rules.ts'
import { cancelRoundInput } from './schema.ts'

/**
 * Ends the round without a verdict: the article lies on its author's desk as before it was handed in, every signature of
 * the round stays in the record, and none of them counts for the next.
 */
export const cancelRound = command({
  name: 'round.cancelled',
  input: cancelRoundInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canCancelRound(actor, article))
    const { round } = article
    if (!round) return refuse('nothing-open')
    await tx.round.update({
      where: { id: round.id },
      data: { closedAs: 'cancelled', closedBy: actor.id, closeNote: input.note },
    })
    record(input.articleId, { roundId: round.id, at: round.openPosition, note: input.note })
    return { roundId: round.id }
  },
})
