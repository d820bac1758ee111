import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { canCancelSchedule } from './rules.ts'
import { cancelScheduleInput } from './schema.ts'

/** Takes back a release that waits for its time; the signatures stand. */
export const cancelSchedule = command({
  name: 'schedule.cancelled',
  input: cancelScheduleInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canCancelSchedule(actor, article))
    const { round } = article
    if (!round?.schedule) return refuse('nothing-open')
    await tx.publicationSchedule.update({
      where: { id: round.schedule.id },
      data: { cancelledAt: new Date(), cancelledBy: actor.id },
    })
    record(input.articleId, { roundId: round.id, scheduleId: round.schedule.id })
    return { scheduleId: round.schedule.id }
  },
})
