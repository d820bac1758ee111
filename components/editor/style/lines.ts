import type { Node } from '@tiptap/pm/model'
import type { Content } from '#lib/document/content.ts'
import { checkedAttributes, fieldLines, NOT_TEXT } from '#lib/document/style/lines-of.ts'

/** Where a line stands while it is written. */
export type Place =
  /** A field outside the body, by its path in the content. */
  | { kind: 'field'; name: string }
  /** A line of the body; `at` is where its first character stands. */
  | { kind: 'text'; at: number }
  /** Words in an attribute of the node that stands at `at`. */
  | { kind: 'attribute'; at: number; name: string }

export type LiveLine = { place: Place; text: string; kind: 'headline' | 'text' }

/** What stands outside the body. */
export type Fields = Omit<Content, 'body'>

/** Every line that is checked while it is written, in the order in which `linesOf` has those of a content. */
export function liveLines(fields: Fields, doc: Node): LiveLine[] {
  const outside = fieldLines(fields).map(
    ({ path, text, kind }): LiveLine => ({ place: { kind: 'field', name: path.join('.') }, text, kind }),
  )
  return [...outside, ...docLines(doc)]
}

/** The body's own lines. */
export function docLines(doc: Node): LiveLine[] {
  const lines: LiveLine[] = []
  doc.descendants((node, at) => {
    for (const [name, text] of checkedAttributes(node.attrs)) {
      lines.push({ place: { kind: 'attribute', at, name }, text, kind: 'text' })
    }
    if (node.isTextblock) {
      const text = node.textBetween(0, node.content.size, undefined, NOT_TEXT)
      const kind = node.type.name === 'heading' ? 'headline' : 'text'
      lines.push({ place: { kind: 'text', at: at + 1 }, text, kind })
    }
  })
  return lines.filter(({ text }) => text !== '')
}
