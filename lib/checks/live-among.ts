import type { Transaction } from '#lib/platform/db.ts'

/** Of these articles the live ones, each with its first release. */
export async function liveAmong(tx: Transaction, ids: number[]): Promise<Map<number, Date>> {
  const rows = await tx.$queryRaw<{ articleId: number; first: Date }[]>`
    select p.article_id as "articleId", min(p.published_at) as first from publication p
    where p.article_id = any(${ids}::integer[])
    group by p.article_id having bool_or(p.ended_at is null)`
  return new Map(rows.map(({ articleId, first }) => [articleId, first]))
}
