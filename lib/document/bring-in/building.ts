import type { Inline, Paragraph, Text } from '../body-types.ts'
import { type LooseCell, rectangle } from './grid.ts'
import { linesOf, type Piece } from './line.ts'
import type { FoundPicture } from './picture-source.ts'
import { type BringInReport, count } from './report.ts'

/** A node on its way to be a body's; `picture` stands for one that is not in the paper's keeping yet. */
export type Made = {
  type: string
  attrs?: Record<string, unknown>
  content?: Made[]
  picture?: FoundPicture
  cell?: LooseCell
}

export type Frame =
  | 'doc'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'blockquote'
  | 'factBox'
  | 'gallery'
  | 'pullQuote'
  | 'table'
  | 'tableRow'
  | 'tableCell'

type Open = { frame: Frame; node: Made & { content: Made[] }; lifted: Made[]; isOurs: boolean }

/** How many frames stand in one another: with paragraph and text, and pasted into a list, within a document's depth. */
const DEEPEST = 12
const LISTS: readonly string[] = ['bulletList', 'orderedList']
const DISPLAY: readonly string[] = ['figure', 'gallery', 'table', 'pullQuote', 'factBox', 'picture']

/** Where each frame may stand; what may not is left out, and what is in it stands where it would have. */
const MAY_STAND: Readonly<Partial<Record<Frame, readonly Frame[]>>> = {
  bulletList: ['doc', 'factBox', 'blockquote', 'listItem'],
  orderedList: ['doc', 'factBox', 'blockquote', 'listItem'],
  listItem: ['bulletList', 'orderedList'],
  blockquote: ['doc', 'factBox', 'blockquote', 'listItem'],
  factBox: ['doc'],
  gallery: ['doc', 'factBox'],
  pullQuote: ['doc'],
  table: ['doc', 'factBox', 'blockquote', 'listItem'],
  tableRow: ['table'],
  tableCell: ['tableRow'],
}

/** Builds a body's blocks out of what a walk through a page meets, so that each stands where it may. */
export function building(report: BringInReport) {
  const root: Open = { frame: 'doc', node: { type: 'doc', content: [] }, lifted: [], isOurs: false }
  const open: Open[] = [root]
  let pieces: Piece[] = []
  let waiting: Made[] = []
  let heading: 2 | 3 | null = null
  let made = 0

  const inner = () => open.at(-1) as Open
  const hasWords = () => pieces.some((each) => !('text' in each) || each.text.trim() !== '')

  function endLine(): void {
    const lines = linesOf(pieces, report)
    pieces = []
    for (const content of lines) {
      put(heading ? headingOf(heading, content) : { type: 'paragraph', content: content as Made[] })
    }
    const after = waiting
    waiting = []
    for (const node of after) put(node)
  }

  function put(node: Made): void {
    made += 1
    const { frame, node: into } = inner()
    const { content } = into
    const isWords = node.type === 'paragraph' || node.type === 'heading'
    if (DISPLAY.includes(node.type) && !takesDisplay(frame, node)) lift(node)
    else if (frame === 'table' || frame === 'tableRow' || frame === 'gallery') {
      if (node.type === 'figure' || node.cell || node.type === 'tableRow') content.push(node)
      else lift(node)
    } else if (frame === 'tableCell' || frame === 'pullQuote') {
      if (isWords) content.push({ type: 'paragraph', content: node.content ?? [] })
    } else if (LISTS.includes(frame) && node.type !== 'listItem') {
      content.push({ type: 'listItem', content: asItem(node) })
    } else if (frame === 'listItem' && content.length === 0) content.push(...asItem(node))
    else content.push(node)
  }

  function lift(node: Made): void {
    const at = open.findLastIndex(({ frame }) => takesDisplay(frame, node))
    const holder = open[at] ?? root
    if (holder === inner()) holder.node.content.push(node)
    else holder.lifted.push(node)
  }

  function close(): void {
    endLine()
    const closed = open.pop() as Open
    const done = finished(closed, report)
    for (const node of done) put(node)
    const holder = inner()
    if (holder.lifted.length > 0) {
      holder.node.content.push(...holder.lifted)
      holder.lifted = []
    }
  }

  function reopenEntry(): void {
    const entry = inner().node.content.pop()
    if (entry) open.push({ frame: 'listItem', isOurs: false, node: { content: [], ...entry }, lifted: [] })
  }

  return {
    /** How much has been put in so far: tells an element that added nothing. */
    get made() {
      return made + (hasWords() ? 1 : 0)
    },
    endLine,
    put,
    piece: (piece: Piece) => void pieces.push(piece),
    /** A picture in a line of words comes after it; it never takes a sentence apart. */
    picture(picture: FoundPicture) {
      if (hasWords()) waiting.push({ type: 'picture', picture })
      else put({ type: 'picture', picture })
    },
    heading(level: 2 | 3 | null) {
      const before = heading
      endLine()
      heading = level
      return () => {
        endLine()
        heading = before
      }
    },
    /** Opens a frame where it may stand; gives how to close it, or null where it is left out. */
    open(frame: Frame, attrs?: Record<string, unknown>, more: Partial<Made> & { isOurs?: boolean } = {}) {
      endLine()
      const mine = open.length + 1
      // A list that stands in a list, not in an entry of it, belongs to the entry before it.
      if (LISTS.includes(frame) && LISTS.includes(inner().frame)) reopenEntry()
      if (open.length >= DEEPEST || !MAY_STAND[frame]?.includes(inner().frame)) return null
      const { isOurs = false, ...node } = more
      open.push({
        frame,
        isOurs,
        node: { type: frame, ...(attrs && { attrs }), ...node, content: [] },
        lifted: [],
      })
      return () => {
        while (open.length >= mine) close()
      }
    },
    frame: () => inner().frame,
    finish(): Made[] {
      endLine()
      while (open.length > 1) close()
      return [...root.node.content, ...root.lifted]
    },
  }
}

export type Building = ReturnType<typeof building>

function takesDisplay(frame: Frame, { type }: Made): boolean {
  if (frame === 'doc') return true
  if (frame === 'gallery') return type === 'figure'
  return frame === 'factBox' && ['figure', 'gallery', 'table'].includes(type)
}

// An entry begins with a paragraph.
function asItem(node: Made): Made[] {
  if (node.type === 'paragraph') return [node]
  if (node.type === 'heading') return [{ type: 'paragraph', content: node.content ?? [] }]
  return [{ type: 'paragraph' }, node]
}

function headingOf(level: 2 | 3, content: Inline[]): Made {
  const texts = content.filter((each): each is Text => each.type === 'text')
  const isBold = texts.every(({ marks }) => marks?.some(({ type }) => type === 'bold'))
  return { type: 'heading', attrs: { level }, content: (isBold ? content.map(unbold) : content) as Made[] }
}

/** Words that stand out by their place need no bold type. */
function unbold<Node extends Inline>(node: Node): Node {
  if (node.type !== 'text' || !node.marks) return node
  const marks = node.marks.filter(({ type }) => type !== 'bold')
  const { marks: _, ...bare } = node
  return (marks.length > 0 ? { ...node, marks } : bare) as Node
}

function finished({ frame, node, isOurs }: Open, report: BringInReport): Made[] {
  const { content } = node
  if (frame === 'tableCell') {
    return [{ ...node, cell: { ...(node.cell as LooseCell), content: content as Paragraph[] } }]
  }
  if (frame === 'tableRow') return [node]
  if (frame === 'table') return tableOf(node, isOurs, report)
  if (frame === 'gallery') return content.length >= 2 && content.length <= 20 ? [node] : content
  if (frame === 'pullQuote') {
    const lines = content.flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line.content ?? []),
    ])
    return lines.length > 0 ? [{ ...node, content: lines }] : []
  }
  return content.length > 0 ? [node] : []
}

function tableOf(table: Made & { content: Made[] }, isOurs: boolean, report: BringInReport): Made[] {
  const rows = table.content.map(({ content }) => (content ?? []).flatMap(({ cell }) => (cell ? [cell] : [])))
  const cells = rows.flat()
  if (cells.every(({ content }) => content.length === 0)) return []
  const grid = rectangle(withHead(rows), isOurs)
  if (grid) return [{ ...table, content: grid as Made[] }]
  count(report, 'tables')
  return rows.flatMap(lineOfRow)
}

// A row of a table that is none is one line, as it was read.
function lineOfRow(row: LooseCell[]): Made[] {
  const parts = row.flatMap(({ content }) => content).map(({ content }) => content ?? [])
  const line = parts.flatMap((part, index): Inline[] => [
    ...(index > 0 ? [{ type: 'text' as const, text: '\u3000' }] : []),
    ...part,
  ])
  return line.length > 0 ? [{ type: 'paragraph', content: line as Made[] }] : []
}

// Word makes no difference between a head and a row whose every word is bold.
function withHead(rows: LooseCell[][]): LooseCell[][] {
  const [first = [], second = []] = rows
  const isHead =
    rows.length > 1 &&
    first.length > 1 &&
    first.every(isBold) &&
    !second.every(isBold) &&
    !rows.flat().some(({ header }) => header)
  return rows.map((row, index) =>
    row.map((cell) => {
      if (!cell.header && !(isHead && index === 0)) return cell
      const bare = isBold(cell) ? cell.content.map(unboldLine) : cell.content
      return { ...cell, header: true, content: bare }
    }),
  )
}

const unboldLine = (line: Paragraph): Paragraph =>
  line.content ? { ...line, content: line.content.map(unbold) } : line

function isBold({ content }: LooseCell): boolean {
  const texts = content.flatMap((line) => line.content ?? []).filter(({ type }) => type === 'text') as Text[]
  return texts.length > 0 && texts.every(({ marks }) => marks?.some(({ type }) => type === 'bold'))
}
