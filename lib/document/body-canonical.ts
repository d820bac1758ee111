import { canonicalAttributes, MARK_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts'
import { type Body, MARK_ORDER } from './body-types.ts'

type Loose = {
  type: string
  attrs?: Record<string, unknown>
  content?: Loose[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/**
 * The one JSON form of a document that `problemsOfBody` found nothing against: attributes said in full, empty
 * `attrs`, `content` and `marks` left out, marks in one order, adjacent texts with equal marks merged, text in NFC,
 * lines of attributes trimmed, and marks on text alone: on a break or a note's number a reader cannot see them. Canonical input comes back equal.
 */
export function canonicalBody(input: unknown): Body {
  return canonicalNode(input as Loose) as Body
}

function canonicalNode({ type, attrs, content, marks, text }: Loose): Loose {
  const node: Loose = { type }
  const said = canonicalAttributes(NODE_ATTRIBUTES.get(type), attrs)
  if (said) node.attrs = said
  if (content && content.length > 0) node.content = mergedTexts(content.map(canonicalNode))
  if (text !== undefined) node.text = text
  if (type === 'text' && marks && marks.length > 0) node.marks = canonicalMarks(marks)
  return node
}

function canonicalMarks(marks: NonNullable<Loose['marks']>): Loose['marks'] {
  return marks
    .map(({ type, attrs }) => {
      const said = canonicalAttributes(MARK_ATTRIBUTES.get(type), attrs)
      return said ? { type, attrs: said } : { type }
    })
    .sort((a, b) => rank(a.type) - rank(b.type))
}

const rank = (type: string) => (MARK_ORDER as readonly string[]).indexOf(type)

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
