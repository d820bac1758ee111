import { command } from '#lib/platform/command.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { releaseClaimInput } from './schema.ts'

/** Puts the article back for others to take. Refuses `nothing-open` where the actor has claimed nothing. */
export const releaseClaim = command({
  name: 'claim.released',
  input: releaseClaimInput,
  async run({ tx, actor, input, record }) {
    const { round } = await lockArticle(tx, input.articleId)
    if (!round || round.claim?.personId !== actor.id) return refuse('nothing-open')
    await tx.claim.delete({ where: { roundId: round.id } })
    record(input.articleId, { roundId: round.id, position: round.openPosition })
    return { roundId: round.id }
  },
})
