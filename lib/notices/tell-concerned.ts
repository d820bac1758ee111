import { app, type Transaction } from '#lib/platform/db.ts'
import { loadConcerned } from './load-concerned.ts'
import { movingEvents, noticesFor, type RecordedEvent } from './rules.ts'
import { tellEach } from './tell-each.ts'

/**
 * Tells everybody whom an audit event concerns, as each has chosen, and puts aside what no longer waits. Once and once
 * only, however often the job runs. Throws when the database is away; the job is then tried again.
 */
export async function tellConcerned(seq: number): Promise<void> {
  await app().$transaction(async (tx) => {
    const event = await tx.auditEvent.findUnique({ where: { seq } })
    if (!event?.articleId) return
    const { name, actorId, articleId } = event
    const data = event.data as RecordedEvent['data'] & { publicationId?: number }
    // A decision under way is over before this looks, or comes after and puts aside what is told here.
    await tx.$executeRaw`select lock_article(${articleId}::integer)`
    const concerned = await loadConcerned(tx, articleId, data)
    if (!concerned) return
    if (movingEvents.includes(name)) await putAside(tx, articleId, seq)
    const told = noticesFor({ name, actorId, data }, concerned)
    await tellEach(tx, told, { seq, articleId })
  })
}

/** What waited for somebody and was done, or taken back, is nothing to read any more. */
async function putAside(tx: Transaction, articleId: number, seq: number): Promise<void> {
  await tx.notice.updateMany({
    where: {
      articleId,
      seq: { lt: seq },
      kind: { in: ['waits', 'ready', 'deadline-near', 'deadline-passed', 'deadline-escalated'] },
      readAt: null,
    },
    data: { readAt: new Date() },
  })
}
