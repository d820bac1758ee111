import { alike, type Seen, seen } from './likeness.ts'
import { markBlock, type Step } from './mark-blocks.ts'
import type { Block, Lifetime, Place } from './marked.ts'
import { wordsOf } from './tree.ts'

// Shorter things are written anew as often as they are moved.
const MIN_EXACT = 4
const MIN_CHANGED = 12
const ALIKE = 0.6
const MIN_KEPT = 0.5

type Candidate = { place: Place; seen: Seen }

/**
 * Finds what a version moved: blocks that it left in one place and brought in another, word for word, or with small
 * changes. The new place then has the block with its past. `numberOf` gives each move a number of its own.
 */
export function settleMoves(step: Step, numberOf: () => number): void {
  const [left, brought] = [candidates(step.left, false), candidates(step.brought, true)]
  if (left.length === 0 || brought.length === 0) return
  const taken = new Set<Place>()
  const take = (old: Candidate, fresh: Candidate) => {
    const block = markBlock(old.place.block, fresh.place.block.now, { ...step, left: [], brought: [] })
    if (keptShare(block, old.seen.words.length, step.version) < MIN_KEPT) return
    const number = numberOf()
    for (const place of [...within(old.place), ...within(fresh.place)]) taken.add(place)
    old.place.until = step.version
    old.place.went = number
    fresh.place.block = block
    fresh.place.came = number
  }
  const equal = new Map<string, Candidate[]>()
  for (const old of left) equal.set(old.seen.key, [...(equal.get(old.seen.key) ?? []), old])
  for (const fresh of brought) {
    if (taken.has(fresh.place) || fresh.seen.words.length < MIN_EXACT) continue
    const old = equal.get(fresh.seen.key)?.find(({ place }) => !taken.has(place))
    if (old) take(old, fresh)
  }
  const long = (each: Candidate) => !taken.has(each.place) && each.seen.words.length >= MIN_CHANGED
  const [from, to] = [left.filter(long), brought.filter(long)]
  const pairs = alike(
    from.map((each) => each.seen),
    to.map((each) => each.seen),
    ALIKE,
    step.effort,
  )
  if (!pairs) step.effort.coarse = true
  for (const { old, fresh } of pairs?.sort((a, b) => b.like - a.like) ?? []) {
    const [before, after] = [from[old], to[fresh]]
    if (before && after && !taken.has(before.place) && !taken.has(after.place)) take(before, after)
  }
}

// Places and all those inside them, the outer before the inner.
function candidates(places: Place[], isNew: boolean): Candidate[] {
  return places.flatMap((place) => [
    { place, seen: seen(place.block.now) },
    ...candidates(
      (place.block.places ?? []).filter(({ until }) => isNew || until === undefined),
      isNew,
    ),
  ])
}

function within(place: Place): Place[] {
  return [place, ...(place.block.places ?? []).flatMap(within)]
}

// How much of the text of the longer side is the same text still.
function keptShare(block: Block, was: number, version: number): number {
  return kept(block, version) / Math.max(1, was, wordsOf(block.now).length)
}

function kept(block: Block, version: number): number {
  const lives = ({ from, until }: Lifetime) => from < version && until === undefined
  if (!block.line && !block.places) return wordsOf(block.now).length
  const own = (block.line ?? []).filter(lives).reduce((sum, { text }) => sum + text.length, 0)
  return (block.places ?? []).filter(lives).reduce((sum, place) => sum + kept(place.block, version), own)
}
