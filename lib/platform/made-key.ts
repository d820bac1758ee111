/** A key for a new row, made of its English name, with a number where that is taken; `otherwise` where the name gives none. */
export function madeKey(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || otherwise
  let made = plain
  for (let number = 2; taken.has(made); number += 1) made = `${plain}-${number}`
  return made
}
