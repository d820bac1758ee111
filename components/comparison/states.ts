import type { Lifetime, Place } from '#lib/document/compare/marked.ts'

/** What became of a thing between the first version told of and the last. */
export type State = 'kept' | 'added' | 'removed'

/** What became of a thing, with the version that did it last, and the one that brought it; 0 for the first. */
export type Fate = { state: State; by: number; from: number }

/** Of what stands where it stood. */
export const kept: Fate = { state: 'kept', by: 0, from: 0 }

export function fateOf({ from, until }: Lifetime): Fate {
  if (until !== undefined) return { state: 'removed', by: until, from }
  return { state: from > 0 ? 'added' : 'kept', by: from, from }
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
