import type { Tree, TreeMark } from './tree.ts'

/**
 * A text with its past: what stands in its newest version and what stood in an earlier one, each with the version
 * (its index, from 0) that brought it and the one that took it away. Whatever stands on from there has no `until`.
 */
export type Lifetime = { from: number; until?: number }

/** What a thing was from which version on; the newest last, never empty. */
export type Since<Value> = { since: number; value: Value }[]

/** A run of text in one line that came at once and went at once; `node` for what is not text, such as a line break. */
export type Stretch = Lifetime & { text: string; node?: Tree; marks: Since<TreeMark[]> }

/** A block in all its forms. One that holds text has `line`, one that holds blocks has `places`. */
export type Block = {
  forms: Since<Pick<Tree, 'type' | 'attrs'>>
  line?: Stretch[]
  places?: Place[]
  /** The block as it stands in the newest version that has it. */
  now: Tree
}

/**
 * Where a block stood and when. One that moved has two places: that which it left keeps the block as it was then; `came`
 * and `went` carry the same number, which no other move has.
 */
export type Place = Lifetime & { block: Block; came?: number; went?: number }

/** Whether a thing stood in a version. */
export function stoodIn({ from, until }: Lifetime, version: number): boolean {
  return from <= version && (until === undefined || version < until)
}

/** What a thing was in a version. */
export function valueIn<Value>(since: Since<Value>, version: number): Value {
  const value = since.findLast((each) => each.since <= version) ?? since[0]
  if (!value) throw new Error('a thing that stood was something')
  return value.value
}

/** The block exactly as a version had it. */
export function blockIn(block: Block, version: number): Tree {
  const { type, attrs } = valueIn(block.forms, version)
  const content = block.line
    ? lineIn(block.line, version)
    : (block.places ?? [])
        .filter((place) => stoodIn(place, version))
        .map((place) => blockIn(place.block, version))
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

function lineIn(line: Stretch[], version: number): Tree[] {
  const nodes: Tree[] = []
  let lastMarks = ''
  for (const stretch of line) {
    if (!stoodIn(stretch, version)) continue
    const marks = valueIn(stretch.marks, version)
    const key = JSON.stringify(marks)
    const last = nodes.at(-1)
    if (!stretch.node && last?.text !== undefined && key === lastMarks) last.text += stretch.text
    else
      nodes.push({
        ...(stretch.node ?? { type: 'text', text: stretch.text }),
        ...(marks.length > 0 && { marks }),
      })
    lastMarks = key
  }
  return nodes
}
