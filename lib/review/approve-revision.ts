import { passMachine } from '#lib/checks/readings.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { freezeDraft } from './freeze-draft.ts'
import { lockArticle } from './load-state.ts'
import { canApprove } from './rules.ts'
import { approveRevisionInput } from './schema.ts'

/**
 * Signs the open position for exactly the hash that the person saw. What the stage's own reviewer changed is frozen
 * first, so that their signature stands under their words. Refuses `findings-open` as a submission does.
 */
export const approveRevision = command({
  name: 'revision.approved',
  input: approveRevisionInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    const principalId = input.delegationId ? await principalOf(tx, input.delegationId) : null
    // With a delegation SQL alone decides, since it knows both people's seats.
    if (!principalId) permit(canApprove(actor, article, input))
    const { round } = article
    if (!round) return refuse('nothing-open')
    const revision = await freezeDraft(tx, actor, article, round.id, input.hash)
    const approval = await tx.approval.create({
      data: {
        roundId: round.id,
        workflowVersionId: round.workflowVersionId,
        position: input.position,
        revisionId: revision.id,
        hash: revision.hash,
        personId: actor.id,
        principalId,
        delegationId: input.delegationId ?? null,
        note: input.note,
      },
    })
    await passMachine(tx, actor, {
      ...{ articleId: input.articleId, roundId: round.id },
      ...{ revisionId: revision.id, hash: revision.hash },
    })
    record(input.articleId, {
      roundId: round.id,
      position: input.position,
      revision: revision.number,
      hash: revision.hash,
      signedAs: approval.signedAs,
      note: input.note,
    })
    return { approvalId: approval.id, position: input.position, hash: revision.hash }
  },
})

async function principalOf(tx: Transaction, delegationId: number): Promise<number> {
  const delegation = await tx.delegation.findUnique({
    where: { id: delegationId },
    select: { principalId: true },
  })
  return delegation?.principalId ?? refuse('no-delegation')
}
