/** Who on this page wants to hear of an article; the desk's one live line tells them. */
export class Ears {
  readonly #ears = new Map<number, Set<() => void>>()

  /** Hears of one article from now on; gives the way to stop. */
  hear(articleId: number, ear: () => void): () => void {
    const heard = this.#ears.get(articleId) ?? new Set()
    this.#ears.set(articleId, heard.add(ear))
    return () => void heard.delete(ear)
  }

  /** Tells whoever hears of these articles. */
  tell(articleIds: readonly number[]): void {
    for (const id of articleIds) for (const ear of this.#ears.get(id) ?? []) ear()
  }

  /** Tells everybody: something may have been missed. */
  tellAll(): void {
    this.tell([...this.#ears.keys()])
  }
}
