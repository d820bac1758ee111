import { align } from './align.ts'
import type { Effort } from './effort.ts'
import { seen } from './likeness.ts'
import { markLine, newLine } from './mark-line.ts'
import type { Block, Place, Since } from './marked.ts'
import { holdingOf, type Tree } from './tree.ts'

/** One step of a text's past: the version that comes, and the places that it left and those that it brought. */
export type Step = { version: number; effort: Effort; left: Place[]; brought: Place[] }

/** A block as it came with a version, all of it new. */
export function newBlock(node: Tree, version: number): Block {
  const { type, attrs, content = [] } = node
  const holding = holdingOf(node)
  return {
    forms: [{ since: version, value: { type, ...(attrs && { attrs }) } }],
    ...(holding === 'line' && { line: newLine(content, version) }),
    ...(holding === 'blocks' && {
      places: content.map((child) => ({ from: version, block: newBlock(child, version) })),
    }),
    now: node,
  }
}

/** A block with its past, carried on to the node that the next version has in its place. Both are of the same kind. */
export function markBlock(block: Block, node: Tree, step: Step): Block {
  if (JSON.stringify(block.now) === JSON.stringify(node)) return block
  const content = node.content ?? []
  const holdsLine = block.line !== undefined || holdingOf(node) === 'line'
  return {
    forms: withForm(block.forms, node, step.version),
    ...(holdsLine && { line: markLine(block.line ?? [], content, step.version, step.effort) }),
    ...(!holdsLine && (block.places || content.length > 0)
      ? { places: markPlaces(block.places ?? [], content, node.type, step) }
      : {}),
    now: node,
  }
}

function withForm(
  forms: Block['forms'],
  { type, attrs }: Tree,
  version: number,
): Since<Pick<Tree, 'type' | 'attrs'>> {
  const now = { type, ...(attrs && { attrs }) }
  return JSON.stringify(forms.at(-1)?.value) === JSON.stringify(now)
    ? forms
    : [...forms, { since: version, value: now }]
}

function markPlaces(places: Place[], content: Tree[], parent: string, step: Step): Place[] {
  const standing = places.filter(({ until }) => until === undefined)
  const grown = align(
    standing.map(({ block }) => seen(block.now)),
    content.map(seen),
    step.effort,
    parent,
  )
  const marked: Place[] = []
  let next = 0
  // Everything up to the place that stays, or to the end: what stands there has been left.
  const leaveUntil = (stays: Place | undefined) => {
    for (; next < places.length && places[next] !== stays; next += 1) {
      const place = places[next]
      if (!place) continue
      const after = place.until === undefined ? { ...place, until: step.version } : place
      if (after !== place) step.left.push(after)
      marked.push(after)
    }
  }
  for (const [index, child] of content.entries()) {
    const old = standing[grown[index] ?? -1]
    if (!old) {
      const place = { from: step.version, block: newBlock(child, step.version) }
      step.brought.push(place)
      marked.push(place)
      continue
    }
    leaveUntil(old)
    marked.push({ ...old, block: markBlock(old.block, child, step) })
    next += 1
  }
  leaveUntil(undefined)
  return deletionsFirst(marked, step.version)
}

// Where one thing was written in the place of another, the old one is read first.
function deletionsFirst(places: Place[], version: number): Place[] {
  const sorted: Place[] = []
  let fresh: Place[] = []
  for (const place of places) {
    if (place.from === version) {
      fresh.push(place)
      continue
    }
    if (place.until === undefined) {
      sorted.push(...fresh)
      fresh = []
    }
    sorted.push(place)
  }
  return [...sorted, ...fresh]
}
