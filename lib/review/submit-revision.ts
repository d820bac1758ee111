import { passMachine } from '#lib/checks/readings.ts'
import { isLeftToMachine, readWeights } from '#lib/checks/weights.ts'
import { type Content, missingForSubmission } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { type CommandRun, command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, RefusalError } from '#lib/platform/refusal.ts'
import { readWorkflow } from '#lib/workflow/queries.ts'
import { isStrictEnough, weightFacts } from '#lib/workflow/weight.ts'
import { freezeDraft } from './freeze-draft.ts'
import { loadState, lockArticle } from './load-state.ts'
import { canSignAs, canSubmit } from './rules.ts'
import { submitRevisionInput } from './schema.ts'
import type { ArticleState, RoundState } from './state.ts'

/**
 * Freezes the draft and hands it to the first stage, opening a round when none is open, or when the text calls
 * for a stricter workflow than the open one has (law 2). An editor's own submission
 * signs `edit` where the workflow allows it. Refuses `findings-open` where the machine finds what must be fixed or answered.
 */
export const submitRevision = command({
  name: 'revision.submitted',
  input: submitRevisionInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canSubmit(actor, article))
    await requireWholeContent(tx, article)
    const round = await roundToEnter({ tx, actor, record }, article)
    const roundId = round?.id ?? (await openRound(tx, actor, article))
    const revision = await freezeDraft(tx, actor, { ...article, round }, roundId, input.hash)
    await tx.submission.create({
      data: { roundId, revisionId: revision.id, personId: actor.id, note: input.note },
    })
    await passMachine(tx, actor, {
      ...{ articleId: input.articleId, roundId },
      ...{ revisionId: revision.id, hash: revision.hash },
    })
    record(input.articleId, {
      ...{ roundId, revision: revision.number, hash: revision.hash, note: input.note },
      ...weightFacts(article.due),
    })
    await signOwnEdit({ tx, actor, record }, input.articleId, revision)
    return { revisionId: revision.id, number: revision.number }
  },
})

/** The open round, unless the text calls for a stricter workflow by now: then that round ends here, and another begins. */
async function roundToEnter(
  { tx, actor, record }: Pick<CommandRun<unknown, Actor>, 'tx' | 'actor' | 'record'>,
  { articleId, round, due }: ArticleState,
): Promise<RoundState | null> {
  if (!round || isStrictEnough(round.workflow, due).allowed) return round
  await tx.round.update({
    where: { id: round.id },
    data: { closedAs: 'cancelled', closedBy: actor.id, closeReason: 'weighty' },
  })
  record(articleId, { roundId: round.id, reason: 'weighty', ...weightFacts(due) }, 'round.outweighed')
  return null
}

async function openRound(tx: Transaction, actor: Actor, { articleId, due }: ArticleState): Promise<number> {
  const { versionId } = await readWorkflow(tx, due?.workflow.workflowId)
  const { id } = await tx.round.create({
    data: { articleId, workflowVersionId: versionId, openedBy: actor.id },
    select: { id: true },
  })
  return id
}

async function requireWholeContent(tx: Transaction, { articleId, live }: ArticleState): Promise<void> {
  const { content } = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
  // A published text is corrected in public: readers are told what changed.
  const missing = missingForSubmission(content as Content, {
    isCorrection: live !== null,
    lastCorrection: live?.correction,
  })
  const weights = await readWeights(tx)
  const fields = Object.entries(missing)
    .filter(([field]) => !isLeftToMachine(field, weights))
    .map(([field, code]) => [`content.${field}`, { code }] as const)
  if (fields.length > 0) throw new RefusalError({ code: 'invalid', fields: Object.fromEntries(fields) })
}

async function signOwnEdit(
  { tx, actor, record }: Pick<CommandRun<unknown, Actor>, 'tx' | 'actor' | 'record'>,
  articleId: number,
  revision: { id: number; hash: string },
): Promise<void> {
  const round = (await loadState(tx, articleId))?.round
  if (!round || !canSignAs(actor, round, 1, null).allowed) return
  await tx.approval.create({
    data: {
      roundId: round.id,
      workflowVersionId: round.workflowVersionId,
      position: 1,
      revisionId: revision.id,
      hash: revision.hash,
      personId: actor.id,
    },
  })
  record(articleId, { roundId: round.id, position: 1, hash: revision.hash }, 'revision.approved')
}
