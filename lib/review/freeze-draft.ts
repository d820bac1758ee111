import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'
import type { ArticleState } from './state.ts'

/**
 * The revision that holds the draft as it is now: the round's newest one, or a new one frozen by the actor.
 * `hash` is the hash that the person saw; refuses `stale` when the draft has moved on.
 */
export async function freezeDraft(
  tx: Transaction,
  actor: Actor,
  article: ArticleState,
  roundId: number,
  hash: string,
): Promise<{ id: number; hash: string; number: number }> {
  if (article.draft.hash !== hash) refuse('stale')
  const newest = article.round?.newest
  if (newest?.hash === hash) return { id: newest.revisionId, hash, number: newest.number }
  return tx.revision.create({
    data: { roundId, articleId: article.articleId, hash, createdBy: actor.id },
    select: { id: true, hash: true, number: true },
  })
}
