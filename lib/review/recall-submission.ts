import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canRecall } from './rules.ts'
import { recallSubmissionInput } from './schema.ts'

/** Takes a submission back to the author's desk before anybody else has signed; the submitter's own `edit` falls. */
export const recallSubmission = command({
  name: 'submission.recalled',
  input: recallSubmissionInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canRecall(actor, article))
    const { round } = article
    if (!round) return refuse('nothing-open')
    await tx.return.create({
      data: { roundId: round.id, toPosition: 0, kind: 'recall', personId: actor.id, note: input.note },
    })
    record(input.articleId, { roundId: round.id, from: round.openPosition, note: input.note })
    return { position: 0 }
  },
})
