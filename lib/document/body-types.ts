import type { AudioFormat, VideoFormat } from './clips.ts'

/** A mark on text. At most one of each kind, in the order of `MARK_ORDER`; never both subscript and superscript. */
export type Mark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript' }

/** The order in which marks stand on a text. Kinds are only ever added at its end, or old texts would get new hashes. */
export const MARK_ORDER = [
  'link',
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
] as const

export type Text = { type: 'text'; text: string; marks?: Mark[] }

/** A note to the place where it stands: one line of plain text. Its number follows from its place. */
export type Footnote = { type: 'footnote'; attrs: { note: string } }

export type Inline = Text | { type: 'hardBreak' } | Footnote

export type Paragraph = { type: 'paragraph'; content?: Inline[] }

export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }

export type ListItem = { type: 'listItem'; content: [Paragraph, ...Block[]] }

/** What may stand in a quotation or a list. */
export type Block =
  | Paragraph
  | Heading
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'horizontalRule' }

/** A medium of the paper's by its SHA-256, in that medium's measures, with what readers are told of it; '' for nothing. */
export type Picture = {
  sha256: string
  width: number
  height: number
  caption: string
  credit: string
  alt: string
}

export type Figure = { type: 'figure'; attrs: Picture }

/** Two pictures or more that belong together. */
export type Gallery = { type: 'gallery'; content: Figure[] }

/** What every clip is told by: its file as the paper keeps it, its length, and what readers are told of it; '' for nothing. */
type Told = { sha256: string; bytes: number; seconds: number; caption: string; credit: string; alt: string }

/** A moving picture, and the picture that stands there until it plays: '' and 0 by 0 while nobody has chosen one. */
export type Video = {
  type: 'video'
  attrs: Told & {
    format: VideoFormat
    width: number
    height: number
    poster: string
    posterWidth: number
    posterHeight: number
  }
}

/** A sound. */
export type Audio = { type: 'audio'; attrs: Told & { format: AudioFormat } }

export type ClipNode = Video | Audio

/** Words taken out of the report and set large; `by` is who said them. */
export type PullQuote = { type: 'pullQuote'; attrs: { by: string }; content?: Inline[] }

/** Facts beside the report, under a title of their own. */
export type FactBox = { type: 'factBox'; attrs: { title: string }; content: BoxBlock[] }

export type TableCell = {
  type: 'tableCell' | 'tableHeader'
  attrs: { colspan: number; rowspan: number }
  content: Paragraph[]
}

/** A row that merged cells fill wholly from above has none of its own. */
export type TableRow = { type: 'tableRow'; content?: TableCell[] }

/** A rectangle of cells, without a gap and without two in one place. */
export type Table = { type: 'table'; attrs: { caption: string }; content: TableRow[] }

/** What may stand in a fact box. */
export type BoxBlock = Block | Figure | Gallery | Table

/** What stands under the document itself. */
export type BodyBlock = BoxBlock | PullQuote | FactBox | ClipNode

/** An article's document in canonical form: Tiptap's JSON, every attribute said, adjacent equal texts merged, NFC. */
export type Body = { type: 'doc'; content: BodyBlock[] }

/** Any node of a document but the document itself. */
export type BodyNode = BodyBlock | ListItem | TableRow | TableCell | Inline
