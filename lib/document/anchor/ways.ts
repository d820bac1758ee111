import type { Body, BodyNode } from '../body-types.ts'

/** Where each block of a body stands, as anchors name it; of a line also that it is one. */
export function waysIn(body: Body): Map<BodyNode, { at: string; isLine: boolean }> {
  const ways = new Map<BodyNode, { at: string; isLine: boolean }>()
  const walk = (blocks: readonly BodyNode[], way: string) => {
    for (const [index, block] of blocks.entries()) {
      const at = `${way}.${index}`
      const isLine = block.type === 'paragraph' || block.type === 'heading'
      ways.set(block, { at, isLine })
      if (!isLine && 'content' in block && block.content) walk(block.content as BodyNode[], at)
    }
  }
  walk(body.content, 'body')
  return ways
}
