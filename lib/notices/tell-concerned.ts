import { listStaff } from '#lib/people/queries.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { loadConcerned } from './load-concerned.ts'
import { movingEvents, noticesFor, type RecordedEvent, type StandInFacts, standInNotices } from './rules.ts'
import type { NoticeKind } from './schema.ts'
import { tellEach } from './tell-each.ts'

/**
 * Tells everybody whom an audit event concerns, as each has chosen, and puts aside what no longer waits. Once and once
 * only, however often the job runs. Throws when the database is away; the job is then tried again.
 */
export async function tellConcerned(seq: number): Promise<void> {
  await app().$transaction(async (tx) => {
    const event = await tx.auditEvent.findUnique({ where: { seq } })
    if (!event) return
    const { name, actorId, articleId } = event
    if (articleId === null) {
      const about = { name, actorId, data: event.data as StandInFacts }
      if (name.startsWith('delegation.')) {
        await tellEach(tx, standInNotices(about, await listStaff(tx)), { seq, articleId })
      }
      return
    }
    const data = event.data as RecordedEvent['data'] & { publicationId?: number }
    // A decision under way is over before this looks, or comes after and puts aside what is told here.
    await tx.$executeRaw`select lock_article(${articleId}::integer)`
    const concerned = await loadConcerned(tx, articleId, data)
    if (!concerned) return
    if (movingEvents.includes(name)) await putAside(tx, articleId, seq)
    if (name === 'schedule.cancelled') await putAside(tx, articleId, seq, ['held-back'])
    // Another act has a receipt of its own, and what is right again is no trouble any more.
    if (overFailures.includes(name)) await putAside(tx, articleId, seq, ['receipt-failed'])
    const told = noticesFor({ name, actorId, data }, concerned)
    await tellEach(tx, told, { seq, articleId })
  })
}

const overFailures = ['receipt.right', 'revision.published', 'publication.withdrawn']
const waiting: NoticeKind[] = [
  ...(['waits', 'ready', 'held-back', 'deadline-near', 'deadline-passed', 'deadline-escalated'] as const),
]

/** What waited for somebody and was done, or taken back, is nothing to read any more. */
async function putAside(
  tx: Transaction,
  articleId: number,
  seq: number,
  kinds: NoticeKind[] = waiting,
): Promise<void> {
  await tx.notice.updateMany({
    where: {
      articleId,
      seq: { lt: seq },
      kind: { in: kinds },
      readAt: null,
    },
    data: { readAt: new Date() },
  })
}
