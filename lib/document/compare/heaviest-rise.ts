/**
 * The indices of the strictly rising subsequence with the greatest weight, in order. Values are whole numbers from 0.
 * Takes n log n steps: a Fenwick tree holds the best rise that ends at or under each value.
 */
export function heaviestRise(items: { value: number; weight: number }[]): number[] {
  const size = items.reduce((most, { value }) => Math.max(most, value), -1) + 2
  const best = new Int32Array(size).fill(-1)
  const total: number[] = []
  const previous: number[] = []
  const totalOf = (index: number) => total[index] ?? 0
  for (const [index, { value, weight }] of items.entries()) {
    let before = -1
    for (let at = value; at > 0; at -= at & -at) {
      const found = best[at] ?? -1
      if (found >= 0 && (before < 0 || totalOf(found) > totalOf(before))) before = found
    }
    previous[index] = before
    total[index] = weight + (before < 0 ? 0 : totalOf(before))
    for (let at = value + 1; at < size; at += at & -at) {
      const found = best[at] ?? -1
      if (found < 0 || totalOf(index) > totalOf(found)) best[at] = index
    }
  }
  let last = -1
  for (const index of items.keys()) if (last < 0 || totalOf(index) > totalOf(last)) last = index
  const rise: number[] = []
  for (let index = last; index >= 0; index = previous[index] ?? -1) rise.push(index)
  return rise.reverse()
}
