import type { Transaction } from '#lib/platform/db.ts'
import { addJob } from '#lib/platform/queue.ts'
import { choiceOf, type Told } from './rules.ts'
import type { NoticeChoice, NoticeKind } from './schema.ts'

/** `articleId` is null of what is about no article. */
type About = { seq: number; articleId: number | null }

/** Writes each person's notice of an event where they chose to have it, once, with the mail as a job of the same transaction. */
export async function tellEach(tx: Transaction, told: readonly Told[], about: About): Promise<void> {
  const chosen = await choicesOf(tx, told)
  for (const each of told) await tell(tx, { ...each, ...about }, chosen.get(each.personId) ?? [])
}

async function tell(
  tx: Transaction,
  { personId, kind, seq, articleId }: Told & About,
  chosen: NoticeChoice[],
): Promise<void> {
  const { desk, mail } = choiceOf(kind, chosen)
  if (!desk && !mail) return
  const [notice] = await tx.$queryRaw<{ id: number }[]>`
    insert into notice (person_id, seq, kind, article_id, shown)
    values (${personId}, ${seq}, ${kind}, ${articleId}, ${desk}) on conflict do nothing returning id`
  if (notice && mail) await addJob(tx, { name: 'mail-notice', payload: { noticeId: notice.id } })
}

async function choicesOf(tx: Transaction, told: readonly Told[]): Promise<Map<number, NoticeChoice[]>> {
  const rows = await tx.noticeChoice.findMany({
    where: { personId: { in: told.map((each) => each.personId) } },
  })
  const chosen = new Map<number, NoticeChoice[]>()
  for (const { personId, kind, desk, mail } of rows) {
    chosen.set(personId, [...(chosen.get(personId) ?? []), { kind: kind as NoticeKind, desk, mail }])
  }
  return chosen
}
