import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { canSchedule } from './rules.ts'
import { schedulePublicationInput } from './schema.ts'

/** Releases the fully signed hash at a time to come. A return or a withdrawal before then cancels it. */
export const schedulePublication = command({
  name: 'publication.scheduled',
  input: schedulePublicationInput,
  async run({ tx, actor, input, record, enqueue }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canSchedule(actor, article, input))
    const { round } = article
    if (!round?.newest) return refuse('nothing-open')
    const at = new Date(input.at)
    const schedule = await tx.publicationSchedule.create({
      data: {
        roundId: round.id,
        revisionId: round.newest.revisionId,
        hash: input.hash,
        at,
        embargoUntil: input.embargoUntil ? new Date(input.embargoUntil) : null,
        personId: actor.id,
      },
      select: { id: true },
    })
    enqueue({ name: 'publish-scheduled', payload: { scheduleId: schedule.id }, at })
    record(input.articleId, {
      roundId: round.id,
      scheduleId: schedule.id,
      at: at.toISOString(),
      hash: input.hash,
      embargoUntil: input.embargoUntil ?? null,
    })
    return { scheduleId: schedule.id, at: at.toISOString() }
  },
})
