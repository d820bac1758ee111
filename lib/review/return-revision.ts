import { readReasons } from '#lib/paper/queries.ts'
import { canGive } from '#lib/paper/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { freezeDraft } from './freeze-draft.ts'
import { lockArticle } from './load-state.ts'
import { canReturn } from './rules.ts'
import { returnRevisionInput } from './schema.ts'

/**
 * Sends the article back to an earlier position with a reason. Every signature from there on falls, and a waiting
 * release with them; what the reviewer changed goes along as the newest text.
 */
export const returnRevision = command({
  name: 'revision.returned',
  input: returnRevisionInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canReturn(actor, article, input.toPosition))
    permit(canGive(await readReasons(tx), input.reason))
    const { round } = article
    if (!round) return refuse('nothing-open')
    const revision = await freezeDraft(tx, actor, article, round.id, input.hash)
    await tx.return.create({
      data: {
        roundId: round.id,
        toPosition: input.toPosition,
        kind: 'return',
        personId: actor.id,
        reason: input.reason,
        note: input.note,
      },
    })
    record(input.articleId, {
      roundId: round.id,
      from: round.openPosition,
      to: input.toPosition,
      revision: revision.number,
      reason: input.reason,
      note: input.note,
    })
    return { position: input.toPosition }
  },
})
