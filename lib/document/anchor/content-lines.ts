import { holdingOf, type Tree } from '../compare/tree.ts'
import type { Content } from '../content.ts'
import { lineText } from './line-text.ts'
import { isTextField, TEXT_FIELDS, wayOf } from './span.ts'

/** One line of a content and where it stands. */
export type ContentLine = { at: string; text: string }

/** Every line of text of a content, with words in it or without: the titles, then the body's in reading order. */
export function contentLines(content: Content): ContentLine[] {
  const fields = TEXT_FIELDS.map((at) => ({ at, text: content[at] }))
  return [...fields, ...linesIn(content.body.content as Tree[], 'body')]
}

const LINES = new Set(['paragraph', 'heading', 'pullQuote'])

/** Whether a node is a line, filled or empty. */
export function isLine(node: Tree): boolean {
  return LINES.has(node.type) || holdingOf(node) === 'line'
}

function linesIn(nodes: Tree[], way: string): ContentLine[] {
  return nodes.flatMap((node, index) => {
    const at = `${way}.${index}`
    return isLine(node) ? [{ at, text: lineText(node.content) }] : linesIn(node.content ?? [], at)
  })
}

/** The block of the body at a place; null where there is none. */
export function nodeAt(content: Content, at: string): Tree | null {
  const way = wayOf(at)
  if (!way) return null
  let node: Tree | undefined = content.body as Tree
  for (const index of way) node = node?.content?.[index]
  return node ?? null
}

/** The text of the line at a place; null where no line stands. */
export function lineAt(content: Content, at: string): string | null {
  if (isTextField(at)) return content[at]
  const node = nodeAt(content, at)
  return node && isLine(node) ? lineText(node.content) : null
}
