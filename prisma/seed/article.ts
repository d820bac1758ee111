import type { Walk } from './walks.ts'
import type { SeedWords } from './words.ts'

/** A report of the demo newsroom, and how far it has come. */
export type SeedArticle = SeedWords & { walk: Walk }

/** A byline from `role name` pairs. */
export function by(...pairs: string[]): SeedWords['byline'] {
  return pairs.map((pair) => {
    const [role = '', name = ''] = pair.split(' ')
    return { role, name }
  })
}
