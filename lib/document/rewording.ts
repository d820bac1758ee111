import type { BodyNode, Inline, Text } from './body-types.ts'
import type { Content } from './content.ts'
import { inlineText } from './text.ts'

/** Another wording for a passage: words of one title or of one paragraph, that stand in the article exactly once. */
export type Rewording = { passage: string; wording: string }

const FIELDS = ['kicker', 'title', 'shortTitle', 'subtitle', 'summary', 'dateline'] as const

/** How often a passage stands in the titles, the summary and the body of a content; overlapping places count each. */
export function countPassage(content: Content, passage: string): number {
  const texts = [...FIELDS.map((field) => content[field]), ...linesOf(content.body.content).map(inlineText)]
  return texts.reduce((count, text) => count + places(text, passage), 0)
}

/**
 * The content with the one place of each passage reworded, in order. A new wording takes the marks of the passage's
 * first character. Null when a passage is not there, or not once only. The result still has to pass `contentSchema`.
 */
export function reword(content: Content, rewordings: readonly Rewording[]): Content | null {
  let result = content
  for (const { passage, wording } of rewordings) {
    if (passage === '' || countPassage(result, passage) !== 1) return null
    result = rewordOne(result, passage, wording)
  }
  return result
}

function rewordOne(content: Content, passage: string, wording: string): Content {
  const fields = FIELDS.map((field) => [field, content[field].replace(passage, () => wording)] as const)
  const inLine = (line: Inline[]) => rewordLine(line, passage, wording)
  return {
    ...content,
    ...Object.fromEntries(fields),
    body: { type: 'doc', content: content.body.content.map((block) => mapLines(block, inLine)) },
  }
}

function rewordLine(line: Inline[], passage: string, wording: string): Inline[] {
  const start = inlineText(line).indexOf(passage)
  if (start < 0) return line
  const end = start + passage.length
  const kept: Inline[] = []
  let position = 0
  let isWritten = false
  for (const node of line) {
    const text = inlineText([node])
    const from = Math.max(0, start - position)
    const to = Math.max(0, end - position)
    position += text.length
    // A note has no words of its own; inside the passage it stays behind them.
    if (from >= text.length || to === 0 || text === '') {
      kept.push(node)
      continue
    }
    const like = (words: string): Text[] =>
      words === '' ? [] : [node.type === 'text' ? { ...node, text: words } : { type: 'text', text: words }]
    kept.push(...like(text.slice(0, from)))
    if (!isWritten) kept.push(...like(wording))
    isWritten = true
    kept.push(...like(text.slice(to)))
  }
  return kept
}

function places(text: string, passage: string): number {
  let count = 0
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) count += 1
  return count
}

function linesOf(blocks: BodyNode[]): Inline[][] {
  return blocks.flatMap((block) => {
    const lines: Inline[][] = []
    mapLines(block, (line) => {
      lines.push(line)
      return line
    })
    return lines
  })
}

const LINES: ReadonlySet<BodyNode['type']> = new Set(['paragraph', 'heading', 'pullQuote'])

/** The node with each of its lines, however deep, put through `change`. */
function mapLines<One extends BodyNode>(node: One, change: (line: Inline[]) => Inline[]): One {
  if (!('content' in node) || !node.content) return node
  if (LINES.has(node.type)) {
    const content = change(node.content as Inline[])
    const { content: _, ...empty } = node
    return (content.length > 0 ? { ...node, content } : empty) as One
  }
  const inner = (node.content as BodyNode[]).map((child) => mapLines(child, change))
  return { ...node, content: inner } as One
}
