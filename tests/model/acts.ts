import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Command } from '#lib/platform/command.ts'
import type { RefusalCode, Verdict } from '#lib/platform/refusal.ts'
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { publishScheduled } from '#lib/publishing/publish-scheduled.ts'
import { canCancelSchedule, canPublish, canSchedule, canWithdraw } from '#lib/publishing/rules.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { recallSubmission } from '#lib/review/recall-submission.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { canApprove, canRecall, canReject, canReturn, canSubmit, canWrite } from '#lib/review/rules.ts'
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
  command: Command<unknown>
  input: unknown
  /** Who has a reason to do it, if one person has. */
  by?: CastName
}

const save = (state: ArticleState, { content, outdated }: Draw): Act => ({
  verb: 'saves',
  rule: (actor) => canWrite(actor, state),
  law: (person) => raw.rawSave(state.articleId, person, content),
  beyondRules: ['stale'],
  beyondLaws: ['not-entitled'],
  command: saveDraft,
  input: { articleId: state.articleId, content, version: state.draft.version + (outdated ? 1 : 0) },
})

const submit = (state: ArticleState, draw: Draw): Act => ({
  verb: 'submits',
  rule: (actor) => canSubmit(actor, state),
  law: (person) => raw.rawSubmit(state, person, hashSeen(state, draw)),
  beyondRules: ['invalid', 'stale', 'title-missing', 'channel-missing'],
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
  const seen = { position: draw.choice % 8 ? open : (draw.choice % 5) + 1, hash: hashSeen(state, draw) }
  return {
    verb: `approves at ${seen.position}`,
    rule: (actor) => canApprove(actor, state, seen),
    law: state.round && ((person) => raw.rawApprove(state, person, seen)),
    command: approveRevision,
    input: { articleId: state.articleId, ...seen },
  }
}

const approveForAnother = (state: ArticleState, draw: Draw): Act => {
  const lent = draw.newsroom.lent[draw.choice % Math.max(1, draw.newsroom.lent.length)]
  if (!lent) return approve(state, draw)
  const seen = { position: state.round?.openPosition || 1, hash: hashSeen(state, draw) }
  const principal = castNames.indexOf(lent.principal) + 1
  return {
    verb: `approves at ${seen.position} for ${lent.principal}`,
    rule: null,
    law:
      state.round &&
      ((person) => raw.rawApprove(state, person, { ...seen, lent: { id: lent.id, principal } })),
    // The words are compared before SQL is asked about the people.
    beyondRules: ['stale'],
    command: approveRevision,
    input: { articleId: state.articleId, ...seen, delegationId: lent.id },
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
    beyondRules: ['stale'],
    command: returnRevision,
    input: { articleId: state.articleId, hash, toPosition: to, reason: 'facts' },
  }
}

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
    input: { articleId: state.articleId, hash },
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
    input: { articleId: state.articleId, hash, at: at.toISOString() },
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
  save,
  submit,
  recall,
  approve,
  approveForAnother,
  sendBack,
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
