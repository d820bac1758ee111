/** Something of a list in a form; `row` only tells rows apart, however they are moved. */
export type InRow<Item> = Item & { row: number }

/** A list with its rows told apart. */
export function inRows<Item>(items: readonly Item[]): InRow<Item>[] {
  return items.map((item, row) => ({ ...item, row }))
}

/** With one more at the end. */
export function added<Item>(rows: readonly InRow<Item>[], item: Item): InRow<Item>[] {
  return [...rows, { ...item, row: Math.max(-1, ...rows.map(({ row }) => row)) + 1 }]
}

/** With the one at `index` one place further up (-1) or down (1). */
export function swapped<Row>(rows: readonly Row[], index: number, by: 1 | -1): Row[] {
  const next = [...rows]
  const [row] = next.splice(index, 1)
  if (row !== undefined) next.splice(index + by, 0, row)
  return next
}
