import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canClaim } from './rules.ts'
import { claimArticleInput } from './schema.ts'

/**
 * Says that the actor has the article before them at its open stage, for ten minutes; said again, for ten more.
 * Somebody else's claim is taken over only where `takeOver` says so: refuses `claimed` otherwise. Renewing is no event.
 */
export const claimArticle = command({
  name: null,
  input: claimArticleInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canClaim(actor, article, input))
    const { round } = article
    if (!round) return refuse('nothing-open')
    const claim = { position: round.openPosition, personId: actor.id }
    const { expiresAt } = await tx.claim.upsert({
      where: { roundId: round.id },
      create: { roundId: round.id, ...claim },
      update: claim,
      select: { expiresAt: true },
    })
    if (round.claim?.personId !== actor.id) {
      const from = round.claim?.personId ?? null
      record(
        input.articleId,
        { roundId: round.id, position: round.openPosition, personId: from },
        'article.claimed',
      )
    }
    return { until: expiresAt.toISOString() }
  },
})
