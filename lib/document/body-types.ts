/** A mark on text. At most one of each kind, in the order link, bold, italic. */
export type Mark = { type: 'link'; attrs: { href: string } } | { type: 'bold' } | { type: 'italic' }

export type Text = { type: 'text'; text: string; marks?: Mark[] }

export type Inline = Text | { type: 'hardBreak' }

export type Paragraph = { type: 'paragraph'; content?: Inline[] }

export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }

export type ListItem = { type: 'listItem'; content: [Paragraph, ...Block[]] }

export type Block =
  | Paragraph
  | Heading
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'horizontalRule' }

/** An article's document in canonical form: Tiptap's JSON, every attribute said, adjacent equal texts merged, NFC. */
export type Body = { type: 'doc'; content: Block[] }
