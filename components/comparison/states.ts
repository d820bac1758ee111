import type { Lifetime, Place } from '#lib/document/compare/marked.ts'

/** What became of a thing between the first version told of and the last. */
export type State = 'kept' | 'added' | 'removed'

export function stateOf({ from, until }: Lifetime): State {
  if (until !== undefined) return 'removed'
  return from > 0 ? 'added' : 'kept'
}

/** Which way a moved block went in the order of reading, by the number of its move. */
export type Ways = ReadonlyMap<number, 'down' | 'up'>

/** Looks through all places which of each move's two stands first. */
export function waysOf(places: Place[]): Ways {
  const ways = new Map<number, 'down' | 'up'>()
  const walk = ({ came, went, block }: Place): void => {
    if (came && !ways.has(came)) ways.set(came, 'up')
    if (went && !ways.has(went)) ways.set(went, 'down')
    for (const inner of block.places ?? []) walk(inner)
  }
  for (const place of places) walk(place)
  return ways
}
