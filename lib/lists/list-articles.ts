import type { Actor } from '#lib/platform/actor.ts'
import { countStates, type StateCounts } from './count-states.ts'
import { matches } from './filter-sql.ts'
import { readFoundPage } from './found-page.ts'
import { lastSaved, longestWaiting, newest, type Page, readPage } from './page.ts'
import type { ArticleFilter, ListKey } from './schema.ts'

/**
 * The articles that the actor may know of and the filter asks for, what is urgent first, then in the filter's order;
 * those that stand behind `after`. And how many there are in each state, the filter's own state aside.
 */
export async function listArticles(
  actor: Actor,
  filter: ArticleFilter,
  after: ListKey | null,
): Promise<Page & { counts: StateCounts }> {
  const order = { saved: lastSaved, waiting: longestWaiting, newest }[filter.sort ?? 'newest']
  if (filter.q) return readFoundPage(actor, filter, order, after)
  const [page, counts] = await Promise.all([
    readPage({ where: matches(actor, filter), order, after }),
    countStates(actor, filter),
  ])
  return { ...page, counts }
}
