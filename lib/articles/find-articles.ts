import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { isKnownTo } from './queries.ts'

const MOST_FOUND = 8
const LARGEST_ID = 2 ** 31 - 1

/** An article as the command palette names it; `title` is '' while it has none. */
export type FoundArticle = { articleId: number; title: string; author: string; channel: string }

/**
 * The newest few of the articles that the actor may know of whose title has all of the words, or whose number is what
 * was typed; that one comes first.
 */
export async function findArticles(actor: Actor, typed: string): Promise<FoundArticle[]> {
  const words = typed.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  // What LIKE would read as a pattern is meant as it stands.
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const number = /^#?[1-9]\d{0,9}$/.test(typed.trim()) ? Number(typed.trim().replace('#', '')) : 0
  const articleId = number <= LARGEST_ID ? number : 0
  return app().$queryRaw<FoundArticle[]>`
    select a.id as "articleId", d.title as title, p.name as author, coalesce(c.name, '') as channel
    from article a
    join draft d on d.article_id = a.id
    join person p on p.id = a.created_by
    left join channel c on c.slug = d.channel
    where (a.id = ${articleId} or d.title ilike all (${patterns}::text[])) and ${isKnownTo(actor)}
    order by a.id = ${articleId} desc, a.id desc limit ${MOST_FOUND}`
}
