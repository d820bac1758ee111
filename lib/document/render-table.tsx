import type { ReactNode } from 'react'
import type { Rendering } from './body-frame.ts'
import type { Paragraph, Table, TableCell, TableRow } from './body-types.ts'
import { inSequence } from './in-sequence.ts'

type Inner = (blocks: Paragraph[]) => ReactNode

/**
 * A table in a frame of its own, which scrolls sideways by touch, mouse and keyboard where it is wider than the page.
 * Rows of headers at its top are its head; a header further down names its row.
 */
export function renderTable({ attrs, content }: Table, { frame }: Rendering, inner: Inner): ReactNode {
  const heads = headRows(content)
  const head = content.slice(0, heads).map((row) => renderRow(row, 'col', inner))
  const rest = content.slice(heads).map((row) => renderRow(row, 'row', inner))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: no fields of a form; and a landmark for each table would be too many
    <div className="table" role="group" aria-label={attrs.caption || frame.words.table} tabIndex={0}>
      <table>
        {attrs.caption ? <caption>{attrs.caption}</caption> : null}
        {head.length > 0 ? <thead>{inSequence(head)}</thead> : null}
        {rest.length > 0 ? <tbody>{inSequence(rest)}</tbody> : null}
      </table>
    </div>
  )
}

function renderRow({ content = [] }: TableRow, scope: 'col' | 'row', inner: Inner): ReactNode {
  return <tr>{inSequence(content.map((cell) => renderCell(cell, scope, inner)))}</tr>
}

function renderCell({ type, attrs, content }: TableCell, scope: 'col' | 'row', inner: Inner): ReactNode {
  const spans = {
    colSpan: attrs.colspan === 1 ? undefined : attrs.colspan,
    rowSpan: attrs.rowspan === 1 ? undefined : attrs.rowspan,
  }
  if (type === 'tableCell') return <td {...spans}>{inner(content)}</td>
  const group = (scope === 'col' ? attrs.colspan : attrs.rowspan) > 1 ? 'group' : ''
  return (
    <th {...spans} scope={`${scope}${group}`}>
      {inner(content)}
    </th>
  )
}

/** How many rows at the top are of headers alone, none of which reaches into the rest. */
function headRows(rows: TableRow[]): number {
  const first = rows.findIndex(({ content = [] }) => content.some(({ type }) => type === 'tableCell'))
  const heads = first < 0 ? rows.length : first
  const isWhole = (count: number) =>
    rows
      .slice(0, count)
      .every(({ content = [] }, index) => content.every(({ attrs }) => index + attrs.rowspan <= count))
  for (let count = heads; count > 0; count -= 1) if (isWhole(count)) return count
  return 0
}
