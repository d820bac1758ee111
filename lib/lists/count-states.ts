import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { articles, matches } from './filter-sql.ts'
import { type ArticleFilter, type ListState, listStates } from './schema.ts'

/** How many articles stand where, and how many there are in all. */
export type StateCounts = Record<ListState | 'all', number>

/** Counts what the rest of the filter leaves, its own state aside, by where the articles stand. */
export async function countStates(actor: Actor, filter: ArticleFilter): Promise<StateCounts> {
  const { state: _, ...rest } = filter
  const found = await app().$queryRaw<{ state: ListState; count: number }[]>`
    select st.state, count(*)::integer as count
    from ${articles}
    where ${matches(actor, rest)} group by 1`
  return sumOf(Object.fromEntries(found.map(({ state, count }) => [state, count])))
}

/** What was counted in some states, with nothing in the others and the sum of all. */
export function sumOf(counted: Partial<StateCounts>): StateCounts {
  const counts = Object.fromEntries(listStates.map((state) => [state, counted[state] ?? 0])) as StateCounts
  counts.all = Object.values(counted).reduce((sum, count) => sum + count, 0)
  return counts
}
