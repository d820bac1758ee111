import type { Actor } from '#lib/platform/actor.ts'
import { all, allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import { canHold, canWrite, isPenFree, isTheirs } from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'

/** A remark as the rules see it. */
export type RemarkState = { by: number; isOpen: boolean; wording: string | null }

/** Says something about a text that one may read; whether one may read it, queries and the laws know. */
export function canRemark(actor: Actor): Verdict {
  return actor.capabilities.includes('draft') ? allowed : refused('not-entitled')
}

const isStillOpen = ({ isOpen }: RemarkState): Verdict => (isOpen ? allowed : refused('remark-settled'))

/** Whose it is to settle: who made it, who works on the text, and the stage that has it before it. */
function maySettle(actor: Actor, { by }: RemarkState, article: ArticleState): Verdict {
  const { round } = article
  const isBeforeThem =
    round !== null &&
    round.openPosition > 0 &&
    round.openPosition <= round.lastPosition &&
    canHold(actor, round, round.openPosition).allowed
  return by === actor.id || isTheirs(actor, article) || isBeforeThem ? allowed : refused('not-entitled')
}

export function canResolve(actor: Actor, remark: RemarkState, article: ArticleState): Verdict {
  return all(canRemark(actor), maySettle(actor, remark, article), isStillOpen(remark))
}

/** Opens a settled remark again: whoever might have made it. */
export function canReopen(actor: Actor, remark: RemarkState): Verdict {
  return all(canRemark(actor), remark.isOpen ? refused('remark-open') : allowed)
}

const hasWording = ({ wording }: RemarkState): Verdict =>
  wording === null ? refused('nothing-suggested') : allowed

/** Writes a suggested wording into the draft: who may write there, from the window that has the pen. */
export function canTakeWording(
  actor: Actor,
  remark: RemarkState,
  article: ArticleState,
  window = '',
): Verdict {
  return all(
    canWrite(actor, article),
    isPenFree(actor, article, window),
    hasWording(remark),
    isStillOpen(remark),
  )
}

/** Says no to a suggested wording. */
export function canDeclineWording(actor: Actor, remark: RemarkState, article: ArticleState): Verdict {
  return all(canRemark(actor), maySettle(actor, remark, article), hasWording(remark), isStillOpen(remark))
}
