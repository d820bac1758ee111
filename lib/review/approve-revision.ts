import { passMachine } from '#lib/checks/readings.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { freezeDraft } from './freeze-draft.ts'
import { lockArticle } from './load-state.ts'
import { canApprove, principalBy } from './rules.ts'
import { approveRevisionInput } from './schema.ts'

export type Approved = { approvalId: number; position: number; hash: string }

/**
 * Signs the open position for exactly the hash that the person saw. What the stage's own reviewer changed is frozen
 * first, so that their signature stands under their words. By a delegation (`delegationId`) it stands for a colleague and
 * is printed "B 代 A"; it refuses `no-delegation` once that has ended. Refuses `findings-open` as a submission does.
 */
export const approveRevision = command({
  name: 'revision.approved',
  input: approveRevisionInput,
  async run({ tx, actor, input, record }): Promise<Approved> {
    const article = await lockArticle(tx, input.articleId)
    const delegationId = input.delegationId ?? null
    permit(canApprove(actor, article, { ...input, delegationId }))
    const principalId = principalBy(actor, delegationId)?.id ?? null
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
        delegationId,
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
      ...(principalId ? { principalId } : {}),
      note: input.note,
    })
    return { approvalId: approval.id, position: input.position, hash: revision.hash }
  },
})
