import { type Attributes, Node } from '@tiptap/core'
import { TABLE_LIMITS } from '../attributes.ts'

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** What prosemirror-tables takes this node for. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell'
  }
}

// Tiptap's own table comes with widths by pixel and its own frame; these nodes have what a paper's table has, and
// prosemirror-tables, which Tiptap brings along, does the work on them.

/** A table; its caption is an attribute. `isRectangle` says which rows make one. */
export const Table = Node.create({
  name: 'table',
  group: 'display',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: captionOf,
      renderHTML: ({ caption }) => ({ 'data-caption': caption }),
    },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'table > caption', ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  extendNodeSchema(extension) {
    return { tableRole: extension.config.tableRole }
  },
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  tableRole: 'cell',
  isolating: true,
  addAttributes: () => spans,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})

/** A cell that names its column or its row. */
export const TableHeader = TableCell.extend({
  name: 'tableHeader',
  tableRole: 'header_cell',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
})

const spans: Attributes = { colspan: span('colspan', 'columns'), rowspan: span('rowspan', 'rows') }

function span(name: string, way: keyof typeof TABLE_LIMITS): Attributes[string] {
  return {
    default: 1,
    // A page that asks for a thousand million columns gets as many as a table has.
    parseHTML: (element) => {
      const asked = Number.parseInt(element.getAttribute(name) ?? '1', 10)
      return asked >= 1 ? Math.min(asked, TABLE_LIMITS[way]) : 1
    },
    renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  }
}

function captionOf(element: HTMLElement): string {
  const words = element.getAttribute('data-caption') ?? element.querySelector(':scope > caption')?.textContent
  return (words ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
}
