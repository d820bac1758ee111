import type { Content } from '#lib/document/content.ts'
import type { Actor, Principal } from '#lib/platform/actor.ts'
import { all, allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import { isStrictEnough } from '#lib/workflow/weight.ts'
import type { ArticleState, RoundState } from './state.ts'

/** The verdicts of review: what a button asks, what a command asks, and what the laws in prisma/invariants enforce. */

const mayDraft = (actor: Actor): Verdict =>
  actor.capabilities.includes('draft') ? allowed : refused('not-entitled')

/** Editors and the editor-in-chief work on everybody's copy; others on what they began or wrote some of. */
export function isTheirs(actor: Actor, article: Pick<ArticleState, 'createdBy' | 'writers'>): boolean {
  return (
    article.createdBy === actor.id ||
    article.writers.includes(actor.id) ||
    actor.roles.some((role) => role === 'editor' || role === 'chief')
  )
}

/** A person has one seat a round (law 4). */
function maySit(personId: number, round: RoundState, position: number): Verdict {
  const seat = round.seats.find((each) => each.personId === personId)
  const isAuthor = seat?.origin === 'author'
  if (seat && isAuthor && (seat.position !== position || !round.authorMaySignEdit)) {
    return refused('own-text', { position: seat.position })
  }
  if (seat && seat.position !== position) return refused('seat-elsewhere', { position: seat.position })
  return allowed
}

function signs({ stages }: RoundState, position: number, { roles }: { roles: readonly string[] }): boolean {
  const stage = stages.find((each) => each.position === position)
  return stage?.roles.some((role) => roles.includes(role)) ?? false
}

/** Signs in one's own name (`null`), or in that of a colleague by this delegation, who then sits here too (laws 3 and 4). */
export function canSignAs(
  actor: Actor,
  round: RoundState,
  position: number,
  delegationId: number | null,
): Verdict {
  const own = maySit(actor.id, round, position)
  if (delegationId === null)
    return all(own, signs(round, position, actor) ? allowed : refused('not-entitled'))
  const principal = principalBy(actor, delegationId)
  if (!principal) return refused('no-delegation')
  return all(
    mayDraft(actor),
    signs(round, position, principal) ? allowed : refused('not-entitled'),
    own,
    maySit(principal.id, round, position).allowed
      ? allowed
      : refused('principal-seated', { name: principal.name }),
  )
}

/** In whose names the position may be signed now: `null` for one's own, first, then by which delegations. */
export function namesToSign(actor: Actor, round: RoundState, position: number): (number | null)[] {
  const names = [null, ...actor.standsInFor.map(({ delegationId }) => delegationId)]
  return names.filter((name) => canSignAs(actor, round, position, name).allowed)
}

/** How an act at the position is named beside a signature: "B 代 A" where it is only a colleague's to do, else null. */
export function inNameOf(actor: Actor, round: RoundState): string | null {
  const position = Math.min(round.openPosition, round.lastPosition)
  const [name] = namesToSign(actor, round, position)
  const principal = principalBy(actor, name ?? null)
  return principal && printedName(actor, principal)
}

/** For whom this delegation lets the person sign; null for their own name, and for what is none of theirs. */
export function principalBy(actor: Actor, delegationId: number | null): Principal | null {
  return actor.standsInFor.find((each) => each.delegationId === delegationId) ?? null
}

/** A signature's name as readers will see it; SQL prints the same. */
export function printedName(actor: Pick<Actor, 'name'>, principal: { name: string } | null): string {
  return principal ? `${actor.name} 代 ${principal.name}` : actor.name
}

/**
 * Entitled to the stage now, by one's own roles or for a colleague whom one stands in for, and seated nowhere else in this
 * round (laws 3 and 4): this person's to read, edit, sign or send back.
 */
export function canHold(actor: Actor, round: RoundState, position: number): Verdict {
  const own = canSignAs(actor, round, position, null)
  if (own.allowed || own.refusal.code !== 'not-entitled') return own
  const others = actor.standsInFor.map((each) => canSignAs(actor, round, position, each.delegationId))
  const seated = others.find((one) => !one.allowed && one.refusal.code === 'principal-seated')
  return others.find((one) => one.allowed) ?? seated ?? own
}

/** Law 5: the pen follows the round; the author writes only at 0, the last stage never. */
export function canWrite(actor: Actor, article: ArticleState): Verdict {
  const draft = mayDraft(actor)
  if (!draft.allowed) return draft
  const { round } = article
  const seat = round?.seats.find(({ personId }) => personId === actor.id)
  if (round && round.openPosition >= round.lastPosition) return refused('last-stage-writes-nothing')
  if (round && round.openPosition > 0) {
    const hold = canHold(actor, round, round.openPosition)
    if (hold.allowed || seat?.origin !== 'author') return hold
    return refused('pen-elsewhere', { position: round.openPosition })
  }
  // Where a second editor is asked for, an editor of this round does not write at the author's desk.
  if (seat && (seat.position !== 1 || (seat.origin !== 'author' && round?.authorMaySignEdit === false)))
    return refused('seat-elsewhere', { position: seat.position })
  return isTheirs(actor, article) ? allowed : refused('not-entitled')
}

/** While somebody has the draft open to write in, others wait for them, ask, or take the pen on purpose. The desk's own courtesy. */
export function isPenFree(actor: Actor, { pen }: ArticleState, window: string): Verdict {
  if (!pen || (pen.personId === actor.id && (pen.window === window || window === ''))) return allowed
  const own = pen.personId === actor.id ? 'yes' : 'no'
  return refused('pen-held', { by: pen.by, since: pen.since, own })
}

/** Takes the pen up, or keeps it; out of somebody else's hand only on purpose and with a reason. */
export function canTakePen(
  actor: Actor,
  article: ArticleState,
  { window, takeOver, reason }: { window: string; takeOver: boolean; reason: string },
): Verdict {
  const held = isPenFree(actor, article, window)
  const isColleagues = !held.allowed && article.pen?.personId !== actor.id
  const how = !takeOver ? held : isColleagues && reason === '' ? refused('reason-missing') : allowed
  return all(canWrite(actor, article), how)
}

/** A reprint keeps the original title that its revisions have (`frozenOriginalTitle`), or turns into the paper's own. */
export function keepsOriginalTitle(source: Content['source'], set: string | null): Verdict {
  if (set === null || source.kind === 'own' || source.originalTitle === set) return allowed
  const code = 'original-title-set'
  return { allowed: false, refusal: { code, fields: { 'content.source.originalTitle': { code } } } }
}

/** From the author's desk to the first stage. */
export function canSubmit(actor: Actor, article: ArticleState): Verdict {
  if (article.round && article.round.openPosition > 0) {
    return refused('out-of-order', { position: article.round.openPosition })
  }
  if (article.rejected) return refused('rejected')
  return all(canWrite(actor, article), isPenFree(actor, article, ''))
}

/** Back from review by who handed it in, before anybody else has signed. */
export function canRecall(actor: Actor, article: ArticleState): Verdict {
  const { round } = article
  if (!round || round.openPosition === 0) return refused('nothing-open')
  if (round.submittedBy !== actor.id) return refused('not-the-submitter')
  return round.approvals.some(({ voided, personId }) => !voided && personId !== actor.id)
    ? refused('already-signed')
    : allowed
}

/** While somebody else has it before them, a decision waits for them, or for who takes it over. The desk's own courtesy. */
function isFree(actor: Actor, { claim }: RoundState): Verdict {
  return claim && claim.personId !== actor.id ? refused('claimed', { by: claim.by }) : allowed
}

/** Takes the article of the open stage before oneself; out of another's hands only on purpose. */
export function canClaim(
  actor: Actor,
  { round }: ArticleState,
  { position, takeOver }: { position: number; takeOver: boolean },
): Verdict {
  if (!round) return refused('nothing-open')
  if (position !== round.openPosition || position === 0 || position > round.lastPosition) {
    return refused('out-of-order', { position: round.openPosition })
  }
  return all(canHold(actor, round, position), takeOver ? allowed : isFree(actor, round))
}

/** First in every list: said of their own by whoever writes, and of what lies before them by whoever signs or releases. */
export function canHurry(actor: Actor, article: ArticleState): Verdict {
  const { round, live, rejected } = article
  const draft = mayDraft(actor)
  if (!draft.allowed) return draft
  if (rejected || (live && !round)) return refused('nothing-open')
  const signs = round && canHold(actor, round, Math.min(round.openPosition, round.lastPosition)).allowed
  const mayHurry = isTheirs(actor, article) || signs || actor.capabilities.includes('publish')
  return mayHurry ? allowed : refused('not-entitled')
}

/** Ends the round without a verdict: by who may release or withdraw, and by its authors while it lies on their desk. */
export function canCancelRound(actor: Actor, { round }: ArticleState): Verdict {
  if (!round) return refused('nothing-open')
  const { capabilities } = actor
  if (capabilities.includes('withdraw') || capabilities.includes('publish')) return allowed
  const isAuthor = round.seats.some((seat) => seat.personId === actor.id && seat.origin === 'author')
  return isAuthor && round.openPosition === 0 ? allowed : refused('not-entitled')
}

/** Puts other words into the draft from outside of any window: by who may write, while no window has the pen. */
export function canRewrite(actor: Actor, article: ArticleState): Verdict {
  return all(canWrite(actor, article), isPenFree(actor, article, ''))
}

/** Answers for what the machine found: who may write, and who may sign the open stage, though they write nothing. */
export function canWaive(actor: Actor, article: ArticleState): Verdict {
  const { round } = article
  const signs = round && round.openPosition > 0 && canHold(actor, round, round.openPosition).allowed
  return signs ? allowed : canWrite(actor, article)
}

/** Where the workflow asks for it, a stage signs once every remark is settled. */
function isSettled({ stages, openPosition, openRemarks }: RoundState): Verdict {
  const stage = stages.find(({ position }) => position === openPosition)
  return stage?.needsRemarksResolved && openRemarks > 0
    ? refused('remarks-open', { count: openRemarks })
    : allowed
}

/**
 * A signature is for the open position, on exactly the words that the person saw; in one's own name (`null`), by a delegation,
 * or, where neither is said, in whichever name it may be.
 */
export function canApprove(
  actor: Actor,
  article: ArticleState,
  seen: { position: number; hash: string; delegationId?: number | null },
): Verdict {
  const { round } = article
  if (!round) return refused('nothing-open')
  if (round.openPosition > round.lastPosition) return refused('fully-signed')
  if (round.openPosition === 0 || seen.position !== round.openPosition) {
    return refused('out-of-order', { position: round.openPosition })
  }
  return all(
    seen.delegationId === undefined
      ? canHold(actor, round, seen.position)
      : canSignAs(actor, round, seen.position, seen.delegationId),
    isFree(actor, round),
    seen.hash === article.draft.hash ? allowed : refused('stale'),
    isStrictEnough(round.workflow, article.due),
    isSettled(round),
  )
}

/** Back to the author's desk, because the text calls for a stricter workflow than the round has. */
export function canReturnWeighty(actor: Actor, article: ArticleState): Verdict {
  const { round, due } = article
  if (round && isStrictEnough(round.workflow, due).allowed) return refused('nothing-open')
  return canReturn(actor, article, 0)
}

/** Back to an earlier position, by who may sign here, or by who may release what is fully signed. */
export function canReturn(actor: Actor, article: ArticleState, to: number): Verdict {
  const { round } = article
  if (!round || round.openPosition === 0) return refused('nothing-open')
  if (to < 0 || to >= round.openPosition) return refused('out-of-order', { position: round.openPosition })
  const ready = round.openPosition > round.lastPosition
  if (ready && actor.capabilities.includes('publish')) return allowed
  return all(canHold(actor, round, Math.min(round.openPosition, round.lastPosition)), isFree(actor, round))
}

/** For good, by who may sign here. */
export function canReject(actor: Actor, article: ArticleState): Verdict {
  const { round } = article
  if (!round || round.openPosition === 0) return refused('nothing-open')
  return all(canHold(actor, round, Math.min(round.openPosition, round.lastPosition)), isFree(actor, round))
}
