import type { EditorState } from '@tiptap/pm/state'
import type { BodyBlock, BodyNode, Inline, Paragraph } from '#lib/document/body-types.ts'

/** Whether the caret is in a table's cell, where only paragraphs stand. */
export function isInCell({ selection: { $from } }: EditorState): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.spec.tableRole) return true
  }
  return false
}

/** Blocks as a cell takes them: the lines of words in them, none of these lost. */
export function asLines(blocks: readonly (BodyBlock | BodyNode)[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'heading' || block.type === 'pullQuote') return [lineOf(block.content ?? [])]
    if (block.type === 'figure')
      return block.attrs.caption === '' ? [] : [lineOf([{ type: 'text', text: block.attrs.caption }])]
    return 'content' in block && block.content ? asLines(block.content as BodyNode[]) : []
  })
}

const lineOf = (content: Inline[]): Paragraph => ({ type: 'paragraph', content })
