/** Tiptap's JSON as far as a comparison looks at it: any node, block or inline, known here or not. */
export type Tree = {
  type: string
  attrs?: Record<string, unknown>
  content?: Tree[]
  text?: string
  marks?: TreeMark[]
}

export type TreeMark = { type: string; attrs?: Record<string, unknown> }

// What stands within a line; everything else is a block. A new inline node is named here.
const INLINE = new Set(['text', 'hardBreak', 'footnote'])

/** What a node holds: a line of text, further blocks, or nothing. */
export type Holding = 'line' | 'blocks' | 'nothing'

export function holdingOf({ content = [] }: Tree): Holding {
  if (content.length === 0) return 'nothing'
  return content.some(({ type }) => INLINE.has(type)) ? 'line' : 'blocks'
}

// A subhead made of a paragraph is the same line in another form; a paragraph made a caption is another thing.
const CONVERTIBLE = new Set(['paragraph', 'heading'])

/** Whether one node can have become the other by being changed. Fields of a record are the same only by name. */
export function isSameKind(one: Tree, other: Tree): boolean {
  const [a, b] = [holdingOf(one), holdingOf(other)]
  if (a !== b && a !== 'nothing' && b !== 'nothing') return false
  if (one.type !== other.type) return CONVERTIBLE.has(one.type) && CONVERTIBLE.has(other.type)
  return one.type !== 'field' || one.attrs?.name === other.attrs?.name
}

/** The words of a node and all below it; of one without content the words of its attributes (a picture's caption). */
export function wordsOf(node: Tree): string {
  if (node.text !== undefined) return node.text
  if (node.content) return node.content.map(wordsOf).join('')
  return Object.values(node.attrs ?? {})
    .filter((value) => typeof value === 'string')
    .join('')
}

/** Attributes whose words people read beside a block; the others name files, sizes and levels. */
const READ = new Set(['title', 'by', 'caption', 'credit', 'alt', 'note'])

/** How many characters of a node people read, its captions and credits too. */
export function readLength(node: Tree): number {
  if (node.text !== undefined) return node.text.length
  if (node.content) return node.content.reduce((sum, child) => sum + readLength(child), 0)
  return Object.entries(node.attrs ?? {}).reduce(
    (sum, [name, value]) => sum + (READ.has(name) && typeof value === 'string' ? value.length : 0),
    0,
  )
}
