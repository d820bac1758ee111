import { TABLE_LIMITS } from '../attributes.ts'
import type { Paragraph, TableCell, TableRow } from '../body-types.ts'

/** A cell as a page has it: `rowspan` 0 reaches to the table's end. */
export type LooseCell = { header: boolean; colspan: number; rowspan: number; content: Paragraph[] }

type Placed = { cell: LooseCell; row: number; column: number; colspan: number; rowspan: number }

/**
 * The rows of a table as a rectangle: cells where a browser would put them, gaps filled with empty ones, columns that no
 * cell begins in left out unless `isOurs`. Null for a table without a cell or beyond `TABLE_LIMITS`.
 */
export function rectangle(rows: LooseCell[][], isOurs: boolean): TableRow[] | null {
  const { height, width, at } = placed(rows)
  if (width === 0 || width > TABLE_LIMITS.columns || height > TABLE_LIMITS.rows) return null
  const columns = Array.from({ length: width }, (_, column) => column)
  const kept = isOurs ? columns : columns.filter((column) => at.some((row) => isNew(row, column)))
  const made = at.map((row, index): TableRow => {
    const content = kept.flatMap((column): TableCell[] => {
      const here = row[column]
      if (!here) return [cellOf(false, 1, 1, [])]
      if (here.row !== index || here.column !== column) return []
      const colspan = kept.filter((each) => each >= here.column && each < here.column + here.colspan).length
      return [cellOf(here.cell.header, colspan, here.rowspan, here.cell.content)]
    })
    return content.length > 0 ? { type: 'tableRow', content } : { type: 'tableRow' }
  })
  return made.filter((_, index) => at[index]?.some((here) => here !== undefined))
}

const isNew = (row: (Placed | undefined)[], column: number) =>
  row[column] === undefined || row[column] !== row[column - 1]

function cellOf(header: boolean, colspan: number, rowspan: number, content: Paragraph[]): TableCell {
  return {
    type: header ? 'tableHeader' : 'tableCell',
    attrs: { colspan, rowspan },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

function placed(given: LooseCell[][]) {
  const rows = given.slice(0, TABLE_LIMITS.rows + 1)
  const at: (Placed | undefined)[][] = rows.map(() => [])
  let width = 0
  for (const [row, cells] of rows.entries()) {
    const line = at[row] as (Placed | undefined)[]
    let column = 0
    for (const cell of cells) {
      while (line[column]) column += 1
      const below = rows.length - row
      const rowspan = cell.rowspan === 0 ? below : Math.min(cell.rowspan, below)
      let colspan = 1
      const most = Math.min(cell.colspan, TABLE_LIMITS.columns)
      while (colspan < most && !line[column + colspan]) colspan += 1
      const here: Placed = { cell, row, column, colspan, rowspan }
      for (let down = 0; down < rowspan; down += 1) {
        for (let across = 0; across < colspan; across += 1) {
          const other = at[row + down] as (Placed | undefined)[]
          other[column + across] = here
        }
      }
      column += colspan
      width = Math.max(width, column)
      if (width > TABLE_LIMITS.columns) return { height: rows.length, width, at }
    }
    width = Math.max(width, line.length)
  }
  return { height: rows.length, width, at }
}
