import type { Body } from './body-types.ts'
import { documentSchema } from './schema.ts'

type Loose = {
  type: string
  attrs?: Record<string, unknown>
  content?: Loose[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

const MARK_ORDER = Object.keys(documentSchema.marks)

/**
 * The one JSON form of a document that `problemsOfBody` found nothing against: attributes said in full, empty
 * `attrs`, `content` and `marks` left out, marks in the schema's order, adjacent texts with equal marks merged, text in
 * NFC, and no marks on a hard break, where a reader cannot see them. Canonical input comes back equal.
 */
export function canonicalBody(input: unknown): Body {
  return canonicalNode(input as Loose) as Body
}

function canonicalNode({ type, attrs, content, marks, text }: Loose): Loose {
  const node: Loose = { type }
  if (type === 'heading') node.attrs = { level: attrs?.level }
  if (type === 'orderedList') node.attrs = { start: Number(attrs?.start ?? 1) + 0 }
  if (content && content.length > 0) node.content = mergedTexts(content.map(canonicalNode))
  if (text !== undefined) node.text = text
  if (type === 'text' && marks && marks.length > 0) node.marks = canonicalMarks(marks)
  return node
}

function canonicalMarks(marks: NonNullable<Loose['marks']>): Loose['marks'] {
  return marks
    .map(({ type, attrs }) => (type === 'link' ? { type, attrs: { href: attrs?.href } } : { type }))
    .sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type))
}

// Normalised once the run is whole: a combining mark may have come in a text of its own.
function mergedTexts(nodes: Loose[]): Loose[] {
  const merged: Loose[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node, last)) last.text += node.text ?? ''
    else merged.push(node)
  }
  return merged.map((node) =>
    node.text === undefined ? node : { ...node, text: node.text.normalize('NFC') },
  )
}

function sameMarks(a: Loose, b: Loose): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
}
