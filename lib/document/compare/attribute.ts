import type { Body } from '../body-types.ts'
import type { Content } from '../content.ts'
import { newEffort } from './effort.ts'
import { fieldTree, fieldValue } from './field-tree.ts'
import { markBlock, newBlock, type Step } from './mark-blocks.ts'
import { type Block, blockIn } from './marked.ts'
import { settleMoves } from './moves.ts'
import type { Tree } from './tree.ts'

/** The parts of a content that are compared each for itself: all but its format's number and the body. */
export type Field = Exclude<keyof Content, 'v' | 'body'>

/**
 * A content with its past through several versions: each character, mark, cell and picture with the version that
 * brought it and the one that took it away, by the version's index. Each character that stands was brought by exactly one.
 */
export type Marked = {
  fields: Record<Field, Block>
  body: Block
  /** How many versions it tells of. */
  versions: number
  /** Some of it is compared by sentences or paragraphs only: by characters would have taken too long. */
  coarse: boolean
}

/**
 * Who brought and took which words, over versions in the order in which they came. Who and at which stage is for the
 * caller to look up by index. Takes at least one version.
 */
export function attribute(versions: readonly Content[]): Marked {
  const [first, ...later] = versions
  if (!first) throw new RangeError('a text without versions has no past')
  let [moves, coarse] = [0, false]
  let fields = eachField(first, (tree) => newBlock(tree, 0))
  let body = newBlock(first.body as Tree, 0)
  for (const [index, content] of later.entries()) {
    const effort = newEffort()
    const begin = (): Step => ({ version: index + 1, effort, left: [], brought: [] })
    const [old, step] = [fields, begin()]
    fields = eachField(content, (tree, name) => markBlock(old[name], tree, begin()))
    body = markBlock(body, content.body as Tree, step)
    settleMoves(step, () => {
      moves += 1
      return moves
    })
    coarse ||= effort.coarse
  }
  return { fields, body, versions: versions.length, coarse }
}

/** Two contents compared: what stands in both, what came, what went, what moved and what only looks otherwise. */
export function compare(was: Content, is: Content): Marked {
  return attribute([was, is])
}

/** The content exactly as one of the versions had it. */
export function contentIn({ fields, body }: Marked, version: number): Content {
  const values = Object.entries(fields).map(([name, block]) => [name, unwrapped(blockIn(block, version))])
  return { v: 1, ...Object.fromEntries(values), body: blockIn(body, version) as Body }
}

// Wrapped, so that a field may turn from nothing into a picture and remain the same field.
function eachField(content: Content, make: (tree: Tree, name: Field) => Block): Record<Field, Block> {
  const { v: _, body: __, ...fields } = content
  const blocks = Object.entries(fields).map(([name, value]) => {
    const tree = { type: 'field', attrs: { name }, content: [fieldTree(value)] }
    return [name, make(tree, name as Field)]
  })
  return Object.fromEntries(blocks) as Record<Field, Block>
}

function unwrapped(field: Tree): unknown {
  return field.content?.[0] && fieldValue(field.content[0])
}
