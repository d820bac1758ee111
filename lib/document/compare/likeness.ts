import type { Effort } from './effort.ts'
import { isSameKind, type Tree, wordsOf } from './tree.ts'

/** A node with what comparisons of it need. */
export type Seen = { node: Tree; key: string; words: string }

export function seen(node: Tree): Seen {
  return { node, key: JSON.stringify(node), words: wordsOf(node) }
}

/** An old and a new node, by index, and how much of their text they share. */
export type Alike = { old: number; fresh: number; like: number }

/**
 * Old and new nodes of the same kind that share at least so much of their text, 0 to 1: of the pairs of neighbouring
 * characters in both, how many both have (Dice). In the order of the new, then of the old from the last. Null when that
 * would take too much effort; looks only at nodes that share any pair, so that unlike texts cost little.
 */
export function alike(was: Seen[], is: Seen[], atLeast: number, effort: Effort): Alike[] | null {
  const holders = new Map<number | string, { old: number; count: number }[]>()
  const totals = was.map((each, old) => {
    const { counts, total } = pairsOf(each)
    for (const [pair, count] of counts) {
      const known = holders.get(pair)
      if (known) known.push({ old, count })
      else holders.set(pair, [{ old, count }])
    }
    effort.left -= counts.size
    return total
  })
  const found: Alike[] = []
  const shared = new Int32Array(was.length)
  for (const [fresh, each] of is.entries()) {
    const { counts, total } = pairsOf(each)
    const touched: number[] = []
    for (const [pair, count] of counts) {
      const known = holders.get(pair) ?? []
      effort.left -= known.length + 1
      if (effort.left < 0) return null
      for (const holder of known) {
        if (shared[holder.old] === 0) touched.push(holder.old)
        shared[holder.old] = (shared[holder.old] ?? 0) + Math.min(count, holder.count)
      }
    }
    for (const old of touched.sort((a, b) => b - a)) {
      const like = (2 * (shared[old] ?? 0)) / (total + (totals[old] ?? 0))
      shared[old] = 0
      const other = was[old]
      if (like >= atLeast && other && isSameKind(other.node, each.node)) found.push({ old, fresh, like })
    }
  }
  return found
}

// The node as a whole counts as one pair more, so that equal ones without words are alike.
function pairsOf({ key, words }: Seen): { counts: Map<number | string, number>; total: number } {
  const counts = new Map<number | string, number>([[key, 1]])
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.charCodeAt(at) * 65_536 + words.charCodeAt(at + 1)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(1, words.length) }
}
