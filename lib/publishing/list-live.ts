import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'

const MOST_LISTED = 20

/** An article that readers have now, by the title that they read. `publishedAt` is ISO 8601. */
export type LiveArticle = { articleId: number; title: string; channel: string; publishedAt: string }

/**
 * The newest articles that readers have, whose title has the words; `first`, when it is live, before all others. Null
 * for who may not take any of them down.
 */
export async function listLive(
  actor: Actor,
  { words, first }: { words: string; first: number },
): Promise<LiveArticle[] | null> {
  if (!actor.capabilities.includes('withdraw')) return null
  // What LIKE would read as a pattern is meant as it stands.
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await app().$queryRaw<(Omit<LiveArticle, 'publishedAt'> & { publishedAt: Date })[]>`
    select a.id as "articleId", v.content->>'title' as title, coalesce(c.name, '') as channel,
      l.published_at as "publishedAt"
    from publication l
    join article a on a.id = l.article_id
    join revision v on v.id = l.revision_id
    left join channel c on c.slug = v.content->>'channel'
    where l.ended_at is null and ${isKnownTo(actor)}
      and (a.id = ${first} or v.content->>'title' ilike ${pattern})
    order by a.id = ${first} desc, l.published_at desc, l.id desc limit ${MOST_LISTED}`
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}
