import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { weightFacts } from '#lib/workflow/weight.ts'
import { freezeDraft } from './freeze-draft.ts'
import { lockArticle } from './load-state.ts'
import { canReturnWeighty } from './rules.ts'
import { returnWeightyInput } from './schema.ts'

/**
 * Sends an article that calls for a stricter workflow than its round has back to the author's desk, with whatever the reviewer
 * changed and said. Every signature of the round falls, as in any return; handing it in again opens a round under the stricter
 * workflow. Refuses `nothing-open` where the round is strict enough.
 */
export const returnWeighty = command({
  name: 'revision.returned',
  input: returnWeightyInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canReturnWeighty(actor, article))
    const { round, due } = article
    if (!round || !due) return refuse('nothing-open')
    const revision = await freezeDraft(tx, actor, article, round.id, input.hash)
    await tx.return.create({
      data: {
        ...{ roundId: round.id, toPosition: 0, kind: 'return', personId: actor.id },
        ...{ reason: 'weighty', note: input.note },
      },
    })
    record(input.articleId, {
      ...{ roundId: round.id, from: round.openPosition, to: 0, revision: revision.number },
      ...{ reason: 'weighty', note: input.note },
      ...weightFacts(due),
    })
    return { position: 0, due }
  },
})
