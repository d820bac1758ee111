import { command } from '#lib/platform/command.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { receiptJob } from './receipt-job.ts'
import { publishScheduledInput } from './schema.ts'

/**
 * Carries out a scheduled release as the person who scheduled it, when its time has come by the database's clock.
 * Once and once only, however many workers try: a round has one publication. Refuses `schedule-cancelled`, `too-early`,
 * `person-disabled`, or `round-closed` when another worker was first.
 */
export const publishScheduled = command({
  name: 'revision.published',
  input: publishScheduledInput,
  async run({ tx, actor, input, record, enqueue }) {
    const schedule = await tx.publicationSchedule.findUnique({
      where: { id: input.scheduleId },
      include: { round: { select: { articleId: true } } },
    })
    if (!schedule) return refuse('unknown')
    const { articleId } = schedule.round
    await lockArticle(tx, articleId)
    const publication = await tx.publication.create({
      data: {
        roundId: schedule.roundId,
        articleId,
        revisionId: schedule.revisionId,
        hash: schedule.hash,
        publishedBy: actor.id,
        scheduleId: schedule.id,
      },
      select: { id: true },
    })
    record(articleId, {
      roundId: schedule.roundId,
      publicationId: publication.id,
      scheduleId: schedule.id,
      hash: schedule.hash,
    })
    enqueue(receiptJob({ publicationId: publication.id, kind: 'release' }))
    return { publicationId: publication.id }
  },
})
