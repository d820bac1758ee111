import { wayOf } from '#lib/document/anchor/span.ts'
import type { RemarkView } from '#lib/remarks/state.ts'

// As the reading view has them, one under another.
const ORDER = [
  ...['channel', 'kicker', 'title', 'subtitle', 'byline', 'source', 'summary', 'cover', 'dateline', 'body'],
  ...['tags', 'ai', 'correction', 'shortTitle'],
]

/** Threads in the order in which one meets their words; first those on the whole article and those whose words are gone. */
export function inReadingOrder<One extends Pick<RemarkView, 'id' | 'place'>>(threads: readonly One[]): One[] {
  return threads.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
      const difference = (one[at] ?? -1) - (other[at] ?? -1)
      if (difference !== 0) return difference
    }
    return a.id - b.id
  })
}

function keyOf({ place }: Pick<RemarkView, 'place'>): number[] {
  const [first] = place.spans
  if (!first) return [-1]
  const way = wayOf(first.at)
  return [ORDER.indexOf(way ? 'body' : first.at), ...(way ?? []), first.from ?? 0]
}
