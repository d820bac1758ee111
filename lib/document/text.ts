import type { Body, BodyNode, ClipNode, Inline, Picture } from './body-types.ts'
import { isInvisible } from './characters.ts'

/** What a run of text is: the report's own words, or what stands beside them. */
export type TextKind =
  | 'paragraph'
  | 'heading'
  | 'pull-quote'
  | 'by'
  | 'box-title'
  | 'table-caption'
  | 'caption'
  | 'credit'
  | 'footnote'

/** One run of text as a reader sees it, wherever it stands; `\n` for a hard break. */
export type TextBlock = { type: TextKind; text: string }

/** The text of a line's nodes, marks and notes dropped, `\n` for a hard break. */
export function inlineText(nodes: Inline[] = []): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : ''))
    .join('')
}

/**
 * Every run of text with something in it, in reading order, those in lists, quotations, boxes, cells and under pictures
 * included; the footnotes come last, as on the page.
 */
export function textBlocks(body: Body): TextBlock[] {
  const notes: TextBlock[] = footnotes(body).map((text) => ({ type: 'footnote', text }))
  return [...body.content.flatMap(blocksOf), ...notes].filter(({ text }) => text.trim() !== '')
}

function blocksOf(node: BodyNode): TextBlock[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: node.type, text: inlineText(node.content) }]
    case 'pullQuote':
      return [
        { type: 'pull-quote', text: inlineText(node.content) },
        { type: 'by', text: node.attrs.by },
      ]
    case 'figure':
    case 'video':
    case 'audio':
      return [
        { type: 'caption', text: node.attrs.caption },
        { type: 'credit', text: node.attrs.credit },
      ]
    case 'factBox':
      return [{ type: 'box-title', text: node.attrs.title }, ...node.content.flatMap(blocksOf)]
    case 'table':
      return [{ type: 'table-caption', text: node.attrs.caption }, ...node.content.flatMap(blocksOf)]
    default:
      return 'content' in node ? ((node.content ?? []) as BodyNode[]).flatMap(blocksOf) : []
  }
}

/** Every node under the document, each before what is in it. */
export function* nodesOf(body: Body): Generator<BodyNode> {
  yield* withInner(body.content)
}

function* withInner(nodes: BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node
    if ('content' in node && node.content) yield* withInner(node.content as BodyNode[])
  }
}

/** The text of each footnote, in the order of their numbers, which begin at 1. */
export function footnotes(body: Body): string[] {
  return [...nodesOf(body)].flatMap((node) => (node.type === 'footnote' ? [node.attrs.note] : []))
}

/** The moving pictures and sounds of the body, in reading order. */
export function clips(body: Body): ClipNode[] {
  return body.content.filter((node) => node.type === 'video' || node.type === 'audio')
}

/** The pictures of the body, in reading order. */
export function pictures(body: Body): Picture[] {
  return [...nodesOf(body)].flatMap((node) => (node.type === 'figure' ? [node.attrs] : []))
}

/** The body as plain text: one line a run, joined by `\n`. */
export function plainText(body: Body): string {
  return textBlocks(body)
    .map(({ text }) => text)
    .join('\n')
}

/** Whether a reader would find nothing: no word, no picture, no clip. */
export function isBlank(body: Body): boolean {
  return isInvisible(plainText(body)) && pictures(body).length === 0 && clips(body).length === 0
}

/** The text of each paragraph, subheads left out. */
export function paragraphs(body: Body): string[] {
  return textBlocks(body).flatMap(({ type, text }) => (type === 'paragraph' ? [text] : []))
}

/** The text of each subhead. */
export function subheads(body: Body): string[] {
  return textBlocks(body).flatMap(({ type, text }) => (type === 'heading' ? [text] : []))
}
