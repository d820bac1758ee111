import { app, type Transaction } from '#lib/platform/db.ts'
import { addJob } from '#lib/platform/queue.ts'
import { loadConcerned } from './load-concerned.ts'
import { choiceOf, movingEvents, noticesFor, type RecordedEvent, type Told } from './rules.ts'
import type { NoticeChoice, NoticeKind } from './schema.ts'

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
    const chosen = await choicesOf(tx, told)
    for (const each of told) await tell(tx, { ...each, seq, articleId }, chosen.get(each.personId) ?? [])
  })
}

/** What waited for somebody and was done, or taken back, is nothing to read any more. */
async function putAside(tx: Transaction, articleId: number, seq: number): Promise<void> {
  await tx.notice.updateMany({
    where: { articleId, seq: { lt: seq }, kind: { in: ['waits', 'ready'] }, readAt: null },
    data: { readAt: new Date() },
  })
}

async function tell(
  tx: Transaction,
  { personId, kind, seq, articleId }: Told & { seq: number; articleId: number },
  chosen: NoticeChoice[],
): Promise<void> {
  const { desk, mail } = choiceOf(kind, chosen)
  if (!desk && !mail) return
  const [notice] = await tx.$queryRaw<{ id: number }[]>`
    insert into notice (person_id, seq, kind, article_id, shown)
    values (${personId}, ${seq}, ${kind}, ${articleId}, ${desk}) on conflict do nothing returning id`
  if (notice && mail) await addJob(tx, { name: 'mail-notice', payload: { noticeId: notice.id } })
}

async function choicesOf(tx: Transaction, told: Told[]): Promise<Map<number, NoticeChoice[]>> {
  const rows = await tx.noticeChoice.findMany({
    where: { personId: { in: told.map((each) => each.personId) } },
  })
  const chosen = new Map<number, NoticeChoice[]>()
  for (const { personId, kind, desk, mail } of rows) {
    chosen.set(personId, [...(chosen.get(personId) ?? []), { kind: kind as NoticeKind, desk, mail }])
  }
  return chosen
}
