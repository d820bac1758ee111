import type { Actor } from '#lib/platform/actor.ts'
import { matches } from './filter-sql.ts'
import { lastSaved, longestWaiting, newest, type Page, readPage } from './page.ts'
import type { ArticleFilter, ListKey } from './schema.ts'

/**
 * The articles that the actor may know of and the filter asks for, what is urgent first, then in the filter's order;
 * those that stand behind `after`.
 */
export async function listArticles(
  actor: Actor,
  filter: ArticleFilter,
  after: ListKey | null,
): Promise<Page> {
  const order = { saved: lastSaved, waiting: longestWaiting, newest }[filter.sort ?? 'newest']
  return readPage({ where: matches(actor, filter), order, after })
}
