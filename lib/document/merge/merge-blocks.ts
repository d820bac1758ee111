import { isWellMade } from '../body.ts'
import { align } from '../compare/align.ts'
import type { Effort } from '../compare/effort.ts'
import { type Seen, seen } from '../compare/likeness.ts'
import { holdingOf, isSameKind, type Tree } from '../compare/tree.ts'
import { documentSchema } from '../schema.ts'
import { mergeLine } from './merge-line.ts'

/** Blocks that are settled, or a place where two people wrote different things: what stood there, and what each wrote. */
export type Part = { merged: Tree[] } | { base: Tree[]; mine: Tree[]; theirs: Tree[] }

/** Siblings out of two lists that both come of a third, in order. */
export function mergeBlocks(
  base: Tree[],
  mine: Tree[],
  theirs: Tree[],
  parent: string,
  effort: Effort,
): Part[] {
  const [from, left, right] = [base.map(seen), mine.map(seen), theirs.map(seen)]
  const [leftOf, rightOf] = [grownFrom(from, left, parent, effort), grownFrom(from, right, parent, effort)]
  const parts: Part[] = []
  let [b, l, r] = [0, 0, 0]
  const settle = (toB: number, toL: number, toR: number) => {
    if (b < toB || l < toL || r < toR) {
      parts.push(mergeGap(from.slice(b, toB), left.slice(l, toL), right.slice(r, toR)))
    }
  }
  for (const [index, old] of from.entries()) {
    const [own, other] = [leftOf[index], rightOf[index]]
    const [one, two] = [left[own ?? -1], right[other ?? -1]]
    // Both still have it: what comes before it is a gap of its own.
    if (own === undefined || other === undefined || !one || !two) continue
    settle(index, own, other)
    parts.push(mergeBlock(old, one, two, effort))
    b = index + 1
    l = own + 1
    r = other + 1
  }
  settle(from.length, left.length, right.length)
  return parts
}

/** For each block of the base where it stands in a side, if it does. */
function grownFrom(base: Seen[], side: Seen[], parent: string, effort: Effort): (number | undefined)[] {
  const places: (number | undefined)[] = base.map(() => undefined)
  for (const [index, old] of align(base, side, effort, parent).entries())
    if (old !== null) places[old] = index
  return places
}

function mergeGap(base: Seen[], mine: Seen[], theirs: Seen[]): Part {
  const nodes = (side: Seen[]) => side.map(({ node }) => node)
  if (isEqual(mine, base) || isEqual(mine, theirs)) return { merged: nodes(theirs) }
  if (isEqual(theirs, base)) return { merged: nodes(mine) }
  return { base: nodes(base), mine: nodes(mine), theirs: nodes(theirs) }
}

function isEqual(one: Seen[], other: Seen[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key)
}

function mergeBlock(base: Seen, mine: Seen, theirs: Seen, effort: Effort): Part {
  const gap = mergeGap([base], [mine], [theirs])
  if ('merged' in gap) return gap
  const merged = mergeNode(base.node, mine.node, theirs.node, effort)
  return merged ? { merged: [merged] } : gap
}

// Within a block everything has to be joined, or the whole block is what the two differ in.
function mergeNode(base: Tree, mine: Tree, theirs: Tree, effort: Effort): Tree | null {
  if (!isSameKind(mine, theirs)) return null
  const type = mergeValue(base.type, mine.type, theirs.type)
  const attrs = mergeValue(base.attrs, mine.attrs, theirs.attrs)
  if (!type || !attrs) return null
  const sides = [base, mine, theirs].map(({ content }) => content ?? []) as [Tree[], Tree[], Tree[]]
  const content = [base, mine, theirs].some((node) => holdingOf(node) === 'line')
    ? mergeLine(...sides, effort)
    : settled(mergeBlocks(...sides, type.value, effort))
  if (!content) return null
  const node = {
    type: type.value,
    ...(attrs.value && { attrs: attrs.value }),
    ...(content.length > 0 && { content }),
  }
  // A table that one made wider and the other longer lacks a corner: joined, it would be none.
  return isWellMade(documentSchema.nodeFromJSON(node)) ? node : null
}

function settled(parts: Part[]): Tree[] | null {
  const nodes: Tree[] = []
  for (const part of parts) {
    if (!('merged' in part)) return null
    nodes.push(...part.merged)
  }
  return nodes
}

/** A value that at most one side changed, or both alike; null where they changed it differently. */
export function mergeValue<Value>(base: Value, mine: Value, theirs: Value): { value: Value } | null {
  const [b, m, t] = [base, mine, theirs].map((value) => JSON.stringify(value))
  if (m === b || m === t) return { value: theirs }
  return t === b ? { value: mine } : null
}
