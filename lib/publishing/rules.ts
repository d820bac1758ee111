import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import { canWrite } from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'
import { isStrictEnough } from '#lib/workflow/weight.ts'

/** The verdicts of release and withdrawal (law 6): putting up needs every signature, taking down none. */

/** Release, now or at a time, of exactly the words that every stage signed. */
export function canPublish(actor: Actor, article: ArticleState, seen?: { hash: string }): Verdict {
  const { round } = article
  if (!round) return refused('nothing-open')
  if (!actor.capabilities.includes('publish')) return refused('not-entitled')
  if (round.openPosition <= round.lastPosition) {
    return refused('not-fully-signed', { position: round.openPosition })
  }
  if (seen && seen.hash !== article.draft.hash) return refused('stale')
  return isStrictEnough(round.workflow, article.due)
}

/** Release at a time; one waits at most. */
export function canSchedule(actor: Actor, article: ArticleState, seen?: { hash: string }): Verdict {
  return article.round?.schedule ? refused('schedule-waits') : canPublish(actor, article, seen)
}

/** Takes back a release that waits. */
export function canCancelSchedule(actor: Actor, article: ArticleState): Verdict {
  if (!article.round?.schedule) return refused('nothing-open')
  return actor.capabilities.includes('publish') ? allowed : refused('not-entitled')
}

/** Begins a correction from what readers have, while none is under way. */
export function canCorrect(actor: Actor, article: ArticleState): Verdict {
  if (!article.live) return refused('not-live')
  return article.round ? refused('round-open') : canWrite(actor, article)
}

/** Chooses the words of an article's address: they reach readers without the chain, so it is who may release. */
export function canChooseSlug(actor: Actor): Verdict {
  return actor.capabilities.includes('publish') ? allowed : refused('not-entitled')
}

/** Takes a live article down. */
export function canWithdraw(actor: Actor, article: ArticleState): Verdict {
  if (!article.live) return refused('not-live')
  return actor.capabilities.includes('withdraw') ? allowed : refused('not-entitled')
}
