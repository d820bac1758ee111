import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { canCheckAgain } from './rules.ts'
import type { Finding, ReceiptKind, SurfaceState } from './schema.ts'

/** What was found after an act, by its newest receipt. Times are ISO 8601. */
export type ReceiptView = {
  publicationId: number
  kind: ReceiptKind
  /** Null before the first attempt. */
  state: SurfaceState | null
  /** Being fetched now, or about to be. */
  isUnderWay: boolean
  attempt: number
  at: string | null
  /** When it is tried again by itself; null for never. */
  nextAt: string | null
  /** Somebody was told of it. */
  isTold: boolean
  findings: Finding[]
}

/** Of the article's last release or withdrawal; null where there is none, or where the actor may not know of the article. */
export async function readReceipt(actor: Actor, articleId: number): Promise<ReceiptView | null> {
  const [last] = await app().$queryRaw<{ publicationId: number; endedAs: string | null }[]>`
    select p.id as "publicationId", p.ended_as as "endedAs" from publication p join article a on a.id = p.article_id
    where p.article_id = ${articleId} and ${isKnownTo(actor)} order by p.id desc limit 1`
  if (!last) return null
  const { publicationId } = last
  const kind = last.endedAs === 'withdrawn' ? 'withdrawal' : 'release'
  const receipts = await app().receipt.findMany({
    where: { publicationId, kind },
    orderBy: { attempt: 'desc' },
    take: 1,
  })
  const [receipt] = receipts
  const told = receipt && (await app().receipt.count({ where: { publicationId, kind, told: true } }))
  return {
    ...{ publicationId, kind, isUnderWay: await isUnderWay(publicationId, kind) },
    state: (receipt?.state as SurfaceState | undefined) ?? null,
    attempt: receipt?.attempt ?? 0,
    at: receipt?.createdAt.toISOString() ?? null,
    nextAt: receipt?.nextAt?.toISOString() ?? null,
    isTold: Boolean(told),
    findings: (receipt?.surfaces as Finding[] | undefined) ?? [],
  }
}

/** Whether a job is at it, or would be if a worker were free. */
async function isUnderWay(publicationId: number, kind: ReceiptKind): Promise<boolean> {
  const jobs = await app().$queryRaw<unknown[]>`
    select 1 from graphile_worker._private_jobs
    where key like ${`surfaces ${kind} ${publicationId}%`} and payload->>'publicationId' = ${String(publicationId)}
      and (run_at <= now() or locked_at is not null) limit 1`
  return jobs.length > 0
}

/** An article of which readers do not have what they ought to. `at` is ISO 8601. */
export type FailedReceipt = {
  articleId: number
  title: string
  kind: ReceiptKind
  state: 'wrong' | 'unreached'
  at: string
}

const MOST_LISTED = 20

/** What was told to somebody and is not mended yet, the newest first; nothing for who could do nothing about it. */
export async function listFailedReceipts(actor: Actor): Promise<FailedReceipt[]> {
  if (!canCheckAgain(actor).allowed) return []
  const rows = await app().$queryRaw<(Omit<FailedReceipt, 'at'> & { at: Date })[]>`
    select r.article_id as "articleId", v.content->>'title' as title, r.kind, r.state, r.created_at as at
    from receipt r
    join article a on a.id = r.article_id
    join publication p on p.id = r.publication_id
    join revision v on v.id = p.revision_id
    where r.state in ('wrong', 'unreached') and ${isKnownTo(actor)}
      and not exists (select 1 from receipt n where n.article_id = r.article_id and n.id > r.id)
      and not exists (select 1 from publication q where q.article_id = r.article_id and q.id > p.id)
      and (r.kind = 'withdrawal' or p.ended_at is null)
      and exists (select 1 from receipt t where t.publication_id = r.publication_id and t.kind = r.kind and t.told)
    order by r.id desc limit ${MOST_LISTED}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
