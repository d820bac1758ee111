import type { Block, Body, Inline, ListItem } from '#lib/document/body-types.ts'

/**
 * A body from the seed's own marks, one block a line: `## ` and `### ` subheads, `> ` a quotation, `- ` and `1. ` list
 * entries, `---` a rule, anything else a paragraph; within a line `**bold**` and `[words](address)`.
 */
export function bodyOf(text: string): Body {
  const content: Block[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) addLine(content, line)
  return { type: 'doc', content }
}

function addLine(content: Block[], line: string): void {
  const [, mark = '', words = ''] = /^(#{2,3} |> |- |\d+\. |---$)?(.*)$/.exec(line) ?? []
  const last = content.at(-1)
  const paragraph: Block = { type: 'paragraph', content: inline(words) }
  const item: ListItem = { type: 'listItem', content: [paragraph] }
  if (mark.startsWith('#')) {
    content.push({ type: 'heading', attrs: { level: mark === '## ' ? 2 : 3 }, content: inline(words) })
  } else if (mark === '> ') {
    if (last?.type === 'blockquote') last.content.push(paragraph)
    else content.push({ type: 'blockquote', content: [paragraph] })
  } else if (mark === '- ') {
    if (last?.type === 'bulletList') last.content.push(item)
    else content.push({ type: 'bulletList', content: [item] })
  } else if (/^\d/.test(mark)) {
    if (last?.type === 'orderedList') last.content.push(item)
    else content.push({ type: 'orderedList', attrs: { start: Number.parseInt(mark, 10) }, content: [item] })
  } else content.push(mark === '---' ? { type: 'horizontalRule' } : paragraph)
}

function inline(words: string): Inline[] {
  return words
    .split(/(\*\*.+?\*\*|\[.+?\]\(.+?\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, label, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? []
      if (label && href) return { type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] }
      const bold = /^\*\*(.+)\*\*$/.exec(part)?.[1]
      return bold ? { type: 'text', text: bold, marks: [{ type: 'bold' }] } : { type: 'text', text: part }
    })
}
