import { command } from '#lib/platform/command.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { holdBackReleaseInput } from './schema.ts'

/**
 * Records that a scheduled release did not go out when its time came, and why: the paper's own act, once a schedule and
 * reason however often a worker tries. It decides nothing: the schedule waits on, and goes out when the reason is gone.
 * Refuses `schedule-cancelled` and `round-closed` for what waits no longer, and `too-early` before its time.
 */
export const holdBackRelease = command({
  // What was recorded before is no event.
  name: null,
  input: holdBackReleaseInput,
  anonymous: true,
  async run({ tx, actor, input: { scheduleId, reason }, record }) {
    if (actor) return refuse('not-entitled')
    const schedule = await tx.publicationSchedule.findUnique({
      where: { id: scheduleId },
      select: { personId: true, hash: true, round: { select: { id: true, articleId: true } } },
    })
    if (!schedule) return refuse('unknown')
    const { personId, hash, round } = schedule
    await tx.$executeRaw`select lock_article(${round.articleId}::integer)`
    const [standing] = await tx.$queryRaw<Standing[]>`
      select s.cancelled_at is not null as "isCancelled", r.closed_at is not null as "isClosed", s.at > now() as "isEarly", s.at,
        exists (select 1 from audit_event e where e.article_id = r.article_id and e.name = 'release.held-back'
          and e.data->>'scheduleId' = s.id::text and e.data->>'reason' = ${reason}) as "isTold"
      from publication_schedule s join round r on r.id = s.round_id where s.id = ${scheduleId}`
    if (!standing || standing.isCancelled) return refuse('schedule-cancelled')
    if (standing.isClosed) return refuse('round-closed')
    if (standing.isEarly) return refuse('too-early')
    if (!standing.isTold) {
      record(
        round.articleId,
        { roundId: round.id, scheduleId, hash, reason, at: standing.at.toISOString(), tell: personId },
        'release.held-back',
      )
    }
    return { isNew: !standing.isTold }
  },
})

type Standing = { isCancelled: boolean; isClosed: boolean; isEarly: boolean; isTold: boolean; at: Date }
