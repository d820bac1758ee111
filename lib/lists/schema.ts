import { z } from 'zod'
import { line } from '#lib/document/line.ts'
import { MAX_SEARCH_LENGTH } from '#lib/document/search-length.ts'
import { rowId } from '#lib/platform/input.ts'

/** Where an article stands, as lists are divided by it; `returned` is also what was recalled. In the order of the walk. */
export const listStates = [
  'draft',
  'returned',
  'in-review',
  'ready',
  'scheduled',
  'live',
  'withdrawn',
  'rejected',
] as const
export type ListState = (typeof listStates)[number]

/** In which order; what is urgent comes first in each. Without a word it is the newest. */
export const listSorts = ['saved', 'waiting'] as const

const key = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** A day by the newsroom's clock that the calendar has. */
const day = z.iso.date()

/** What an address asks of the list of articles. What is not understood is left out, so that an old address still opens. */
export const articleFilter = z.object({
  state: z.enum(listStates).optional().catch(undefined),
  /** The stage whose turn it is. */
  stage: key.optional().catch(undefined),
  channel: key.optional().catch(undefined),
  /** Who began it, wrote any of it or signed it. */
  person: z.coerce.number().pipe(rowId).optional().catch(undefined),
  /** The first and the last day of its last change. */
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  urgent: z.literal('1').optional().catch(undefined),
  /** Words of its titles or its text. */
  q: z
    .string()
    .transform((words) => words.trim().slice(0, MAX_SEARCH_LENGTH))
    .pipe(z.string().min(1))
    .optional()
    .catch(undefined),
  sort: z.enum(listSorts).optional().catch(undefined),
})
export type ArticleFilter = z.output<typeof articleFilter>

/** The filter as the query of an address, without its question mark: `state=live&q=…`, or ''. */
export function queryOf(filter: ArticleFilter): string {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined)
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
}

/** The address of the list as this filter shows it. */
export function addressOf(filter: ArticleFilter): string {
  const query = queryOf(filter)
  return `/desk/articles${query && `?${query}`}`
}

/** Where the following page of a list goes on: after an urgent article or not, what it is sorted by, its number. */
export type ListKey = { isUrgent: boolean; value: string; articleId: number }

/** The key as an address carries it: `12`, `u12` after an urgent one, `1763884800000000-12` in an order of its own. */
export function wordOfKey({ isUrgent, value, articleId }: ListKey): string {
  return `${isUrgent ? 'u' : ''}${value && `${value}-`}${articleId}`
}

/** The key that an address carries; null for what is none. */
export function keyOfWord(word: string): ListKey | null {
  const [whole, urgent, value = '', id] = /^(u?)(?:(\d{1,19})-)?(\d{1,9})$/.exec(word) ?? []
  return whole === undefined ? null : { isUrgent: urgent === 'u', value, articleId: Number(id) }
}

/** How long a view's name may be, in characters. */
export const MAX_VIEW_NAME = 30
/** How many views a person may keep. */
export const MAX_VIEWS = 30

const viewName = line(MAX_VIEW_NAME).refine((name) => name !== '', 'required')

export const saveViewInput = z.strictObject({
  name: viewName,
  /** The query of the list's address; what is not understood in it is not kept. */
  query: z
    .string()
    .max(1_000)
    .transform((query) => articleFilter.parse(Object.fromEntries(new URLSearchParams(query)))),
})
export const renameViewInput = z.strictObject({ viewId: rowId, name: viewName })
export const deleteViewInput = z.strictObject({ viewId: rowId })
