import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Command } from '#lib/platform/command.ts'
import { all, type RefusalCode, type Verdict } from '#lib/platform/refusal.ts'
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { publishScheduled } from '#lib/publishing/publish-scheduled.ts'
import { canCancelSchedule, canCorrect, canPublish, canSchedule, canWithdraw } from '#lib/publishing/rules.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'
import { canRemark, canTakeWording } from '#lib/remarks/rules.ts'
import { takeWording } from '#lib/remarks/take-wording.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { cancelRound } from '#lib/review/cancel-round.ts'
import { claimArticle } from '#lib/review/claim-article.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import { recallSubmission } from '#lib/review/recall-submission.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { returnWeighty } from '#lib/review/return-weighty.ts'
import {
  canApprove,
  canCancelRound,
  canClaim,
  canHurry,
  canRecall,
  canReject,
  canReturn,
  canReturnWeighty,
  canSubmit,
  canWrite,
} from '#lib/review/rules.ts'
import { saveDraft } from '#lib/review/save-draft.ts'
import type { ArticleState } from '#lib/review/state.ts'
import { submitRevision } from '#lib/review/submit-revision.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { castNames } from '#tests/support/world.ts'
import type { Newsroom } from './newsroom.ts'
import * as raw from './raw-acts.ts'

/** What chance decided about one act beside who and where. */
export type Draw = { choice: number; outdated: boolean; content: Content; newsroom: Newsroom }

/** One act on one article by whoever is asked: what the rules say, what the laws say, and the command itself. */
export type Act = {
  verb: string
  /** Null where no pure rule claims to know. */
  rule: ((actor: Actor) => Verdict) | null
  /** Null where the act has no meaning in SQL now, such as signing without a round. */
  law: ((person: number) => raw.RawAct) | null
  /** Refusals that the rules do not claim to foresee, being about the content or the clock. */
  beyondRules?: RefusalCode[]
  /** Refusals of the rules that are the application's own policy, with no law under them. */
  beyondLaws?: RefusalCode[]
  /** What the laws refuse from anybody, such as handing in a weighty text under the ordinary workflow. */
  attacks?: (person: number) => raw.RawAct[]
  command: Command<unknown>
  input: unknown
  /** Who has a reason to do it, if one person has. */
  by?: CastName
}

// A hand at a later stage may have emptied what every frozen text needs, or named a picture that there is not.
const emptied: RefusalCode[] = ['title-missing', 'channel-missing', 'medium-unknown']

const inTwoHours = () => new Date(Date.now() + 7_200_000).toISOString()

const save = (state: ArticleState, { content, outdated }: Draw): Act => ({
  verb: 'saves',
  rule: (actor) => canWrite(actor, state),
  law: (person) => raw.rawSave(state.articleId, person, content),
  beyondRules: ['stale', 'original-title-set'],
  beyondLaws: ['not-entitled'],
  command: saveDraft,
  input: { articleId: state.articleId, content, version: state.draft.version + (outdated ? 1 : 0) },
})

const submit = (state: ArticleState, draw: Draw): Act => ({
  verb: 'submits',
  rule: (actor) => canSubmit(actor, state),
  law: (person) => raw.rawSubmit(state, person, hashSeen(state, draw)),
  attacks: (person) => {
    const { articleId, round, due } = state
    if ((due?.workflow.rank ?? 0) <= (round?.workflow.rank ?? 0)) return []
    return [
      round ? raw.rawSubmitLightly(state, person, state.draft.hash) : raw.rawOpenLightly(articleId, person),
    ]
  },
  beyondRules: ['invalid', 'stale', ...emptied],
  beyondLaws: ['not-entitled'],
  command: submitRevision,
  input: { articleId: state.articleId, hash: hashSeen(state, draw) },
})

const recall = (state: ArticleState): Act => ({
  verb: 'recalls',
  rule: (actor) => canRecall(actor, state),
  law:
    state.round &&
    (
      (round) => (person) =>
        raw.rawReturn(state, round, person, 'recall', 0)
    )(state.round),
  command: recallSubmission,
  input: { articleId: state.articleId },
})

const approve = (state: ArticleState, draw: Draw): Act => {
  const open = state.round?.openPosition || 1
  const position = draw.choice % 8 ? open : (draw.choice % 5) + 1
  const seen = { position, hash: hashSeen(state, draw), delegationId: null }
  return {
    verb: `approves at ${seen.position}`,
    rule: (actor) => canApprove(actor, state, seen),
    law: state.round && ((person) => raw.rawApprove(state, person, seen)),
    beyondRules: emptied,
    beyondLaws: ['claimed'],
    command: approveRevision,
    input: { articleId: state.articleId, ...seen },
  }
}

const approveForAnother = (state: ArticleState, draw: Draw): Act => {
  const lent = draw.newsroom.lent[draw.choice % Math.max(1, draw.newsroom.lent.length)]
  if (!lent) return approve(state, draw)
  const seen = {
    ...{ position: state.round?.openPosition || 1, hash: hashSeen(state, draw) },
    delegationId: lent.id,
  }
  const principal = castNames.indexOf(lent.principal) + 1
  return {
    verb: `approves at ${seen.position} for ${lent.principal}`,
    rule: (actor) => canApprove(actor, state, seen),
    law:
      state.round &&
      ((person) => raw.rawApprove(state, person, { ...seen, lent: { id: lent.id, principal } })),
    beyondRules: emptied,
    beyondLaws: ['claimed'],
    command: approveRevision,
    input: { articleId: state.articleId, ...seen },
    by: lent.delegate,
  }
}

const sendBack = (state: ArticleState, draw: Draw): Act => {
  const open = state.round?.openPosition ?? 0
  const to = draw.choice % 8 ? draw.choice % Math.max(1, open) : (draw.choice % 5) + 1
  const hash = hashSeen(state, draw)
  return {
    verb: `returns to ${to}`,
    rule: (actor) => canReturn(actor, state, to),
    law:
      state.round &&
      (
        (round) => (person) =>
          raw.rawReturn(state, round, person, 'return', to, hash)
      )(state.round),
    beyondRules: ['stale', ...emptied],
    beyondLaws: ['claimed'],
    command: returnRevision,
    input: { articleId: state.articleId, hash, toPosition: to, reason: 'facts' },
  }
}

const sendBackAsWeighty = (state: ArticleState, draw: Draw): Act => {
  const { round } = state
  const hash = hashSeen(state, draw)
  return {
    verb: 'sends back as weighty',
    rule: (actor) => canReturnWeighty(actor, state),
    law: round && ((person) => raw.rawReturn(state, round, person, 'return', 0, hash)),
    beyondRules: ['stale', ...emptied],
    attacks: (person) =>
      round && round.openPosition > 0 && (state.due?.workflow.rank ?? 0) > round.workflow.rank
        ? [
            raw.rawApprove(state, person, { position: round.openPosition, hash }),
            raw.rawPublish(state.articleId, round, person, hash),
          ]
        : [],
    // To the law it is a return like any other.
    beyondLaws: ['claimed', 'nothing-open'],
    command: returnWeighty,
    input: { articleId: state.articleId, hash },
  }
}

const suggest = (state: ArticleState, draw: Draw): Act => {
  const { round } = state
  const to = draw.choice % 12 ? (round?.lastPosition ?? 4) - 1 : draw.choice % 4
  const hash = hashSeen(state, draw)
  return {
    verb: `suggests a wording to ${to}`,
    rule: (actor) => canReturn(actor, state, to),
    law: round && ((person) => raw.rawSuggest(state, round, person, to, hash)),
    // The passage may not be there, or not once.
    beyondRules: ['stale', 'invalid', ...emptied],
    beyondLaws: ['claimed'],
    command: returnRevision,
    input: {
      articleId: state.articleId,
      hash,
      toPosition: to,
      reason: 'wording',
      wordings:
        draw.choice % 2
          ? [{ passage: '正文', wording: '正文！' }]
          : [{ passage: '公园开门', wording: '公园开门了' }],
    },
  }
}

const take = (state: ArticleState, draw: Draw): Act => {
  const remark = draw.newsroom.suggested.get(state.articleId) ?? null
  return {
    verb: 'takes a suggested wording on',
    rule: remark && ((actor) => all(canRemark(actor), canTakeWording(actor, remark, state))),
    law: remark && ((person) => raw.rawTake(state, remark.id, person)),
    beyondRules: ['stale', 'passage-gone', 'original-title-set'],
    beyondLaws: ['not-entitled'],
    command: takeWording,
    input: { remarkId: remark?.id ?? 999_999, hash: hashSeen(state, draw) },
  }
}

const claim = (state: ArticleState, { choice }: Draw): Act => {
  const { round } = state
  const position = choice % 8 ? round?.openPosition || 1 : (choice % 5) + 1
  const takeOver = choice % 3 === 0
  return {
    verb: `${takeOver ? 'takes over' : 'claims'} at ${position}`,
    rule: (actor) => canClaim(actor, state, { position, takeOver }),
    law: round && ((person) => raw.rawClaim(round, person, position)),
    beyondLaws: ['claimed'],
    command: claimArticle,
    input: { articleId: state.articleId, position, takeOver },
  }
}

const hurry = (state: ArticleState, { choice }: Draw): Act => ({
  verb: choice % 3 ? 'marks as urgent' : 'no longer marks as urgent',
  rule: (actor) => canHurry(actor, state),
  law: (person) => raw.rawHurry(state.articleId, person, choice % 3 > 0),
  beyondLaws: ['not-entitled', 'nothing-open'],
  command: markUrgent,
  input: { articleId: state.articleId, urgent: choice % 3 > 0 },
})

const cancelTheRound = (state: ArticleState): Act => ({
  verb: 'cancels the round of',
  rule: (actor) => canCancelRound(actor, state),
  law:
    state.round &&
    (
      (round) => (person) =>
        raw.rawCancelRound(round, person)
    )(state.round),
  command: cancelRound,
  input: { articleId: state.articleId, note: '重新采写' },
})

const correct = (state: ArticleState): Act => ({
  verb: 'begins a correction of',
  rule: (actor) => canCorrect(actor, state),
  law: state.live && ((person) => raw.rawCorrect(state.articleId, person)),
  beyondLaws: ['not-entitled', 'round-open'],
  command: startCorrection,
  input: { articleId: state.articleId },
})

const reject = (state: ArticleState, draw: Draw): Act => ({
  verb: 'rejects',
  rule: (actor) => canReject(actor, state),
  law:
    state.round &&
    (
      (round) => (person) =>
        raw.rawReject(round, person)
    )(state.round),
  beyondRules: ['stale'],
  beyondLaws: ['claimed'],
  command: rejectArticle,
  input: { articleId: state.articleId, hash: hashSeen(state, draw), reason: 'policy' },
})

const publish = (state: ArticleState, draw: Draw): Act => {
  const hash = hashSeen(state, draw)
  return {
    verb: 'publishes',
    rule: (actor) => canPublish(actor, state, { hash }),
    law:
      state.round &&
      (
        (round) => (person) =>
          raw.rawPublish(state.articleId, round, person, hash)
      )(state.round),
    command: publishRevision,
    input: { articleId: state.articleId, hash, embargoUntil: draw.choice % 3 ? null : inTwoHours() },
  }
}

const schedule = (state: ArticleState, draw: Draw): Act => {
  const hash = hashSeen(state, draw)
  const at = new Date(Date.now() + (draw.choice % 6 ? 3_600_000 : -1_000))
  return {
    verb: `schedules for ${draw.choice % 6 ? 'later' : 'the past'}`,
    rule: (actor) => canSchedule(actor, state, { hash }),
    law:
      state.round &&
      (
        (round) => (person) =>
          raw.rawSchedule(round, person, hash, at)
      )(state.round),
    beyondRules: ['too-late'],
    command: schedulePublication,
    input: {
      articleId: state.articleId,
      hash,
      at: at.toISOString(),
      embargoUntil: draw.choice % 4 ? null : inTwoHours(),
    },
  }
}

const cancel = (state: ArticleState): Act => {
  const waiting = state.round?.schedule
  return {
    verb: 'takes back the release of',
    rule: (actor) => canCancelSchedule(actor, state),
    law: waiting ? (person) => raw.rawCancel(waiting.id, person) : null,
    command: cancelSchedule,
    input: { articleId: state.articleId },
  }
}

/** What a worker would do that did not wait for the time. */
const releaseEarly = (state: ArticleState, { choice, newsroom }: Draw): Act => {
  const { round } = state
  const { schedule: waiting, newest } = round ?? {}
  return {
    verb: 'carries out the waiting release of',
    rule: null,
    law:
      round && waiting && newest
        ? (person) => raw.rawPublish(state.articleId, round, person, newest.hash, waiting.id)
        : null,
    command: publishScheduled,
    input: { scheduleId: waiting?.id ?? 999_999 },
    by: waiting && choice % 3 > 0 ? newsroom.scheduled.get(state.articleId) : undefined,
  }
}

const withdraw = (state: ArticleState): Act => ({
  verb: 'withdraws',
  rule: (actor) => canWithdraw(actor, state),
  law:
    state.live &&
    (
      (live) => (person) =>
        raw.rawWithdraw(state.articleId, live.publicationId, person)
    )(state.live),
  command: withdrawPublication,
  input: { articleId: state.articleId, reason: '事实有误', publicNote: '已撤下' },
})

export const acts = {
  suggest,
  take,
  claim,
  hurry,
  cancelTheRound,
  correct,
  save,
  submit,
  recall,
  approve,
  approveForAnother,
  sendBack,
  sendBackAsWeighty,
  reject,
  publish,
  schedule,
  cancel,
  releaseEarly,
  withdraw,
}
export type ActName = keyof typeof acts

/** The hash on the person's screen: the present one, or one from before. */
function hashSeen({ draft }: ArticleState, { outdated, choice, newsroom }: Draw): string {
  return outdated ? (newsroom.seen[choice % newsroom.seen.length] ?? draft.hash) : draft.hash
}
