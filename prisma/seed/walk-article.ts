import { createArticle } from '#lib/articles/create-article.ts'
import type { Command } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { loadState } from '#lib/review/load-state.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import { recallSubmission } from '#lib/review/recall-submission.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { saveDraft } from '#lib/review/save-draft.ts'
import { submitRevision } from '#lib/review/submit-revision.ts'
import type { SeedArticle } from './article.ts'
import type { Drawings } from './body-of.ts'
import type { CastName } from './cast.ts'
import { contentOf } from './content-of.ts'
import type { Act, Changes } from './walks.ts'
import type { SeedWords } from './words.ts'

/** Runs a command as a person of the cast. */
export type RunAs = <Value>(name: CastName, command: Command<Value>, input: unknown) => Promise<Value>

/** What an article is walked with: the day of seeding, and the drawings that it shows. */
type Around = { runAs: RunAs; now: Date; drawings: Drawings }

/**
 * Begins an article as its author and carries out each act of its walk through the command that the desk uses. Throws
 * `RefusalError` where a law says no.
 */
export async function walkArticle(article: SeedArticle, { runAs, now, drawings }: Around): Promise<void> {
  const { author, acts } = article.walk
  let words: SeedWords = article
  const { articleId } = await runAs(author, createArticle, { content: contentOf(words, now, drawings) })
  for (const act of acts) {
    if (act.act === 'rewrite') words = rewritten(words, act.changes)
    await carryOut(act, articleId, runAs, contentOf(words, now, drawings))
  }
}

async function carryOut(act: Act, articleId: number, runAs: RunAs, content: unknown): Promise<unknown> {
  const state = await loadState(app(), articleId)
  if (!state) throw new Error(`there is no article ${articleId}`)
  const { hash, version } = state.draft
  const { act: name, by, ...said } = act
  switch (name) {
    case 'submit':
      return runAs(by, submitRevision, { articleId, hash, ...said })
    case 'approve':
      return runAs(by, approveRevision, { articleId, hash, position: state.round?.openPosition, ...said })
    case 'return':
      return runAs(by, returnRevision, { articleId, hash, ...said })
    case 'reject':
      return runAs(by, rejectArticle, { articleId, hash, ...said })
    case 'hurry':
      return runAs(by, markUrgent, { articleId, urgent: true })
    case 'recall':
      return runAs(by, recallSubmission, { articleId, ...said })
    case 'correct':
      return runAs(by, startCorrection, { articleId })
    case 'rewrite':
      return runAs(by, saveDraft, { articleId, version, content })
    case 'publish':
      return runAs(by, publishRevision, { articleId, hash })
    case 'schedule':
      return runAs(by, schedulePublication, { articleId, hash, at: hoursFromNow(act.inHours) })
    case 'withdraw':
      return runAs(by, withdrawPublication, { articleId, ...said })
  }
}

function hoursFromNow(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString()
}

/** The words with their changes. Throws where a passage to be replaced does not stand in it exactly once. */
export function rewritten(words: SeedWords, { replace = [], ...fields }: Changes): SeedWords {
  const text = replace.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2)
      throw new Error(`this must stand once in 《${words.title}》: ${from}`)
    return before.replace(from, () => to)
  }, words.text)
  return { ...words, ...fields, text }
}
