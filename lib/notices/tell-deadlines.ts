import { listOnDuty } from '#lib/duty/queries.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { loadConcerned } from './load-concerned.ts'
import { type DeadlineKind, deadlineNotices, deadlinesAt } from './rules.ts'
import { tellEach } from './tell-each.ts'

/** An open stage that has a deadline, with the event that opened it and what was told of it already. */
type Turn = {
  articleId: number
  seq: number
  openedAt: Date
  minutes: number
  stageKey: string
  told: DeadlineKind[]
  /** The database's clock. */
  now: Date
}

/**
 * Tells of every deadline that is near, has passed, or passed long ago, once each a turn, however many workers ask at the
 * same moment. Throws when the database is away; the next minute asks again.
 */
export async function tellDeadlines(): Promise<void> {
  for (const turn of await readTurns(app(), Prisma.sql`true`)) if (untold(turn).length > 0) await tellOf(turn)
}

function untold(turn: Turn): DeadlineKind[] {
  return deadlinesAt(turn, turn.now).filter((kind) => !turn.told.includes(kind))
}

async function tellOf({ articleId }: Turn): Promise<void> {
  await app().$transaction(async (tx) => {
    // A decision under way is over before this looks, and another worker has told before it looks.
    await tx.$executeRaw`select lock_article(${articleId}::integer)`
    const [turn] = await readTurns(tx, Prisma.sql`r.article_id = ${articleId}`)
    const kinds = turn ? untold(turn) : []
    const concerned = kinds.length > 0 && (await loadConcerned(tx, articleId, {}))
    if (!turn || !concerned) return
    // Whoever is told that it has passed need not read that it was near.
    await tx.notice.updateMany({
      where: { articleId, seq: turn.seq, kind: 'deadline-near', readAt: null },
      data: { readAt: turn.now },
    })
    const duty = await listOnDuty(tx, turn.stageKey)
    for (const kind of kinds) {
      await tellEach(tx, deadlineNotices(kind, concerned, duty), { seq: turn.seq, articleId })
    }
  })
}

/** Turns of open rounds; `where` may use r (the round). The last event that moved a text opened the turn that it is in. */
function readTurns(tx: Transaction, where: Prisma.Sql): Promise<Turn[]> {
  return tx.$queryRaw<Turn[]>`
    select r.article_id as "articleId", e.seq, e.at as "openedAt", s.deadline_minutes as minutes,
      s.key as "stageKey", clock_timestamp() as now,
      array(select distinct n.kind from notice n
        where n.article_id = r.article_id and n.seq = e.seq and n.kind like 'deadline-%') as told
    from round r
    cross join lateral (select open_position(r.id) as position) o
    join workflow_stage s on s.workflow_version_id = r.workflow_version_id and s.position = o.position
    cross join lateral (
      select seq, at from audit_event
      where article_id = r.article_id and name in ('revision.submitted', 'revision.approved', 'revision.returned')
      order by seq desc limit 1) e
    where r.closed_at is null and s.deadline_minutes is not null and ${where}
    order by e.seq`
}
