import { requireActive } from '#lib/audit/require-active.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { receiptJob } from '#lib/publishing/receipt-job.ts'
import { canCheckAgain } from './rules.ts'
import { checkAgainInput } from './schema.ts'

/** Has every surface of the article's last release or withdrawal looked at once more, now. Refuses `not-live` where readers never had it. */
export const checkAgain = command({
  name: 'receipt.asked',
  input: checkAgainInput,
  async run({ tx, actor, input, record, enqueue }) {
    permit(canCheckAgain(actor))
    await requireActive(tx, actor)
    const last = await tx.publication.findFirst({
      where: { articleId: input.articleId },
      orderBy: { id: 'desc' },
      select: { id: true, endedAs: true },
    })
    if (!last) return refuse('not-live')
    const kind = last.endedAs === 'withdrawn' ? 'withdrawal' : 'release'
    enqueue(receiptJob({ publicationId: last.id, kind }))
    record(input.articleId, { publicationId: last.id, kind })
    return { publicationId: last.id }
  },
})
