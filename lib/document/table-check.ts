import { TABLE_LIMITS } from './attributes.ts'
import type { TableRow } from './body-types.ts'

/**
 * Whether the rows of a table make a rectangle: as wide in every row, no place taken twice, none left empty, no cell
 * reaching under the last row; at most `TABLE_LIMITS` either way.
 */
export function isRectangle(rows: TableRow[]): boolean {
  if (rows.length > TABLE_LIMITS.rows) return false
  const width = (rows[0]?.content ?? []).reduce((sum, { attrs }) => sum + attrs.colspan, 0)
  if (width === 0 || width > TABLE_LIMITS.columns) return false
  // For each column, how many rows it is still taken from above.
  const taken: number[] = Array(width).fill(0)
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const { attrs } of row.content ?? []) {
      while (column < width && (taken[column] ?? 0) > 0) column += 1
      const end = column + attrs.colspan
      if (end > width || index + attrs.rowspan > rows.length) return false
      for (; column < end; column += 1) {
        if ((taken[column] ?? 0) > 0) return false
        taken[column] = attrs.rowspan
      }
    }
    if (taken.includes(0)) return false
    for (let each = 0; each < width; each += 1) taken[each] = (taken[each] ?? 1) - 1
  }
  return true
}
