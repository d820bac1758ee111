import { canonicalJson, sha256 } from '#lib/audit/evidence/canonical.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { receiptJob } from '#lib/publishing/receipt-job.ts'

import { nextStep, stateOf } from './rules.ts'
import { keepReceiptInput } from './schema.ts'

/**
 * Keeps what was found as a receipt, the paper's own act and nobody's: a row and its event. What is wrong is made anew in
 * the same transaction, and looked at again by a job of it. Refuses `not-live` where another act was quicker.
 */
export const keepReceipt = command({
  // Its event bears what was found: receipt.right, receipt.wrong or receipt.unreached.
  name: null,
  input: keepReceiptInput,
  anonymous: true,
  async run({ tx, actor, input, record, enqueue }) {
    if (actor) return refuse('not-entitled')
    const { publicationId, kind, findings } = input
    const publication = await tx.publication.findUnique({
      where: { id: publicationId },
      select: { articleId: true, publishedBy: true, withdrawal: { select: { personId: true } } },
    })
    if (!publication) return refuse('unknown')
    const { articleId, publishedBy, withdrawal } = publication
    await tx.$executeRaw`select lock_article(${articleId}::integer)`
    const before = await tx.receipt.findMany({ where: { publicationId, kind }, select: { told: true } })
    const attempt = before.length + 1
    const state = stateOf(findings)
    const step = nextStep(
      state,
      attempt,
      before.some(({ told }) => told),
    )
    const nextAt = step.inMs === null ? null : new Date(Date.now() + step.inMs)
    const receipt = await tx.receipt.create({
      data: { articleId, publicationId, kind, surfaces: findings, told: step.tell, nextAt },
      select: { id: true },
    })
    if (step.repair) await renew(tx, articleId)
    if (nextAt) enqueue(receiptJob({ publicationId, kind }, nextAt))
    const facts = {
      ...{ receiptId: receipt.id, publicationId, kind, attempt, surfaces: findings.length },
      digest: sha256(canonicalJson(findings)),
      ...(step.tell ? { tell: (kind === 'withdrawal' && withdrawal?.personId) || publishedBy } : {}),
    }
    record(articleId, facts, `receipt.${state}`)
    return { receiptId: receipt.id, state }
  },
})

/** Every process makes what readers have of the article anew, from what is published. */
async function renew(tx: Transaction, articleId: number): Promise<void> {
  await tx.$executeRaw`select renew_what_readers_have(${articleId}::integer)`
}
