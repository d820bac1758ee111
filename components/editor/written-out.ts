import type { Node } from '@tiptap/pm/model'
import type { Body, BodyBlock } from '#lib/document/body-types.ts'
import type { Content } from '#lib/document/content.ts'

// A long text is written out again and again while one line of it changes. Blocks are never changed, only replaced: what was
// made of one holds for as long as it is there.
const blocks = new WeakMap<Node, BodyBlock>()
const texts = new WeakMap<BodyBlock, string>()

/** The body that an editor's document says, its blocks the same objects as the last time where they are the same. */
export function bodyOf(doc: Node): Body {
  return { type: 'doc', content: doc.children.map(blockOf) }
}

function blockOf(node: Node): BodyBlock {
  const known = blocks.get(node)
  if (known) return known
  const made = node.toJSON() as BodyBlock
  blocks.set(node, made)
  return made
}

/** A body as JSON. */
export function bodyText({ content }: Body): string {
  return `{"type":"doc","content":[${content.map(textOf).join()}]}`
}

function textOf(block: BodyBlock): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const made = JSON.stringify(block)
  texts.set(block, made)
  return made
}

/** A content as JSON. */
export function contentText({ body, ...fields }: Content): string {
  return `${JSON.stringify(fields).slice(0, -1)},"body":${bodyText(body)}}`
}
