// What the desk's one live line hears of pens, for the page of the article that it is about.
const ears = new Map<number, Set<() => void>>()

/** Hears when somebody takes up, lays down or asks for the pen of an article; gives the way to stop. */
export function hearOfPen(articleId: number, ear: () => void): () => void {
  const heard = ears.get(articleId) ?? new Set()
  ears.set(articleId, heard.add(ear))
  return () => void heard.delete(ear)
}

/** Tells the pages of these articles. */
export function tellOfPen(articleIds: number[]): void {
  for (const id of articleIds) for (const ear of ears.get(id) ?? []) ear()
}
