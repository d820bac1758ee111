import type { Tree } from '../compare/tree.ts'
import type { Content } from '../content.ts'
import { lineAt } from './content-lines.ts'
import { unitText } from './line-text.ts'
import { isTextField, type Span, wayOf } from './span.ts'

/**
 * The content with other words in one place. They take the marks of the first character that they replace; a note
 * within stays behind them. Null where the span is no words of a line. The result still has to pass `contentSchema`.
 */
export function replaceWords(content: Content, { at, from, to }: Span, wording: string): Content | null {
  const text = lineAt(content, at)
  if (text === null || from === undefined || to === undefined || from >= to || to > text.length) return null
  if (isTextField(at)) return { ...content, [at]: text.slice(0, from) + wording + text.slice(to) }
  const body = replaceAt(content.body as Tree, wayOf(at) ?? [], (line) => rewrite(line, from, to, wording))
  return { ...content, body: body as Content['body'] }
}

function replaceAt(node: Tree, [index, ...rest]: number[], change: (line: Tree[]) => Tree[]): Tree {
  const children = node.content ?? []
  const content =
    index === undefined
      ? change(children)
      : children.map((child, each) => (each === index ? replaceAt(child, rest, change) : child))
  const { content: _, ...empty } = node
  return content.length > 0 ? { ...empty, content } : empty
}

function rewrite(line: Tree[], from: number, to: number, wording: string): Tree[] {
  const kept: Tree[] = []
  let [at, isWritten] = [0, false]
  const say = (like: Tree, text: string) => {
    if (text !== '') kept.push(like.text === undefined ? { type: 'text', text } : { ...like, text })
  }
  for (const node of line) {
    const size = unitText(node).length
    const [start, end] = [Math.max(0, from - at), Math.min(size, to - at)]
    at += size
    if (start >= size || end <= 0) {
      kept.push(node)
      continue
    }
    if (node.text !== undefined) say(node, node.text.slice(0, start))
    if (!isWritten) say(node, wording)
    isWritten = true
    if (node.text !== undefined) say(node, node.text.slice(end))
    else if (node.type !== 'hardBreak') kept.push(node)
  }
  return kept
}
