import type { Effort } from './effort.ts'
import { heaviestRise } from './heaviest-rise.ts'
import { alike, type Seen } from './likeness.ts'
import { holdingOf, isSameKind } from './tree.ts'

/** Under how much likeness two blocks in the same gap are two blocks, not one changed. */
const ALIKE = 0.35
const ALIKE_ALONE = 0.2

/**
 * Which of the old siblings each new one has grown out of, by index, rising, or null. First the equal ones, so that the
 * most text stays where it is; between these the most alike.
 */
export function align(was: Seen[], is: Seen[], effort: Effort, parent: string): (number | null)[] {
  const grown: (number | null)[] = is.map(() => null)
  let start = 0
  while (start < was.length && start < is.length && was[start]?.key === is[start]?.key) {
    grown[start] = start
    start += 1
  }
  let [wasEnd, isEnd] = [was.length, is.length]
  while (wasEnd > start && isEnd > start && was[wasEnd - 1]?.key === is[isEnd - 1]?.key) {
    wasEnd -= 1
    isEnd -= 1
    grown[isEnd] = wasEnd
  }
  const anchors = anchorsIn(was, is, start, wasEnd, isEnd)
  let [from, to] = [start, start]
  for (const [old, fresh] of [...anchors, [wasEnd, isEnd] as const]) {
    pairGap(was.slice(from, old), is.slice(to, fresh), effort, parent, (a, b) => {
      grown[to + b] = from + a
    })
    if (fresh < isEnd) grown[fresh] = old
    from = old + 1
    to = fresh + 1
  }
  return grown
}

/** Blocks that stand once in each and are equal; of those that changed places, the weightier text stays. */
function anchorsIn(
  was: Seen[],
  is: Seen[],
  start: number,
  wasEnd: number,
  isEnd: number,
): (readonly [number, number])[] {
  const once = (side: Seen[], end: number) => {
    const places = new Map<string, number>()
    for (let at = start; at < end; at += 1) {
      const key = side[at]?.key ?? ''
      places.set(key, places.has(key) ? -1 : at)
    }
    return places
  }
  const [old, fresh] = [once(was, wasEnd), once(is, isEnd)]
  const pairs: (readonly [number, number])[] = []
  for (const [key, at] of fresh) {
    const from = old.get(key) ?? -1
    if (at >= 0 && from >= 0) pairs.push([from, at])
  }
  const kept = heaviestRise(
    pairs.map(([from, at]) => ({ value: from, weight: 1 + (is[at]?.words.length ?? 0) })),
  )
  return kept.flatMap((index) => {
    const pair = pairs[index]
    return pair ? [pair] : []
  })
}

function pairGap(
  was: Seen[],
  is: Seen[],
  effort: Effort,
  parent: string,
  pair: (old: number, fresh: number) => void,
): void {
  const [rows, columns] = [was.length, is.length]
  if (rows === 0 || columns === 0) return
  // A row's cells are what stands in their column, whatever is written there now.
  if (rows === columns && (parent === 'tableRow' || rows === 1)) {
    for (const [at, one] of was.entries()) {
      const other = is[at]
      if (
        other &&
        (parent === 'tableRow' ? isSameKind(one.node, other.node) : isOneChanged(one, other, effort))
      )
        pair(at, at)
    }
    return
  }
  const pairs = alike(was, is, ALIKE, effort)
  if (!pairs) {
    effort.coarse = true
    return
  }
  for (const index of heaviestRise(pairs.map(({ old, like }) => ({ value: old, weight: like })))) {
    const found = pairs[index]
    if (found) pair(found.old, found.fresh)
  }
}

// Alone between neighbours that stayed: a list, a table or a picture is the same one changed; a line needs some words.
function isOneChanged(one: Seen, other: Seen, effort: Effort): boolean {
  if (!isSameKind(one.node, other.node)) return false
  if (holdingOf(one.node) !== 'line' || holdingOf(other.node) !== 'line') return true
  return (
    one.words.length + other.words.length < 16 || alike([one], [other], ALIKE_ALONE, effort)?.length !== 0
  )
}
