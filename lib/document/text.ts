import type { Block, Body, Inline } from './body-types.ts'

/** One run of text as a reader sees it: a paragraph or a subhead, wherever it stands; `\n` for a hard break. */
export type TextBlock = { type: 'paragraph' | 'heading'; text: string }

/** The text of a line's nodes, marks dropped, `\n` for a hard break. */
export function inlineText(nodes: Inline[] = []): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

/** Every paragraph and subhead with text in it, in reading order, those inside lists and quotations included. */
export function textBlocks(body: Body): TextBlock[] {
  return body.content.flatMap(blocksOf).filter(({ text }) => text.trim() !== '')
}

function blocksOf(block: Block): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: block.type, text: inlineText(block.content) }]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(blocksOf))
    case 'blockquote':
      return block.content.flatMap(blocksOf)
    case 'horizontalRule':
      return []
  }
}

/** The body as plain text: one line a paragraph or subhead, joined by `\n`. */
export function plainText(body: Body): string {
  return textBlocks(body)
    .map(({ text }) => text)
    .join('\n')
}

/** The text of each paragraph, subheads left out. */
export function paragraphs(body: Body): string[] {
  return textBlocks(body).flatMap(({ type, text }) => (type === 'paragraph' ? [text] : []))
}

/** The text of each subhead. */
export function subheads(body: Body): string[] {
  return textBlocks(body).flatMap(({ type, text }) => (type === 'heading' ? [text] : []))
}
