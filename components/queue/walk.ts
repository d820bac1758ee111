const PLACE = 'sanshen.walk'

/**
 * Remembers, in this tab, that the article at this address was opened out of a queue, so that the queue goes on after its
 * decision. Whoever opens an article by itself stays with it.
 */
export function beginWalk(address: string): void {
  try {
    sessionStorage.setItem(PLACE, articleAt(address))
  } catch {
    // A browser that keeps nothing stays with the article, one key before the next.
  }
}

/** Whether the article was opened out of a queue, in this tab. */
export function isWalked(articleId: number): boolean {
  try {
    return sessionStorage.getItem(PLACE) === String(articleId)
  } catch {
    return false
  }
}

function articleAt(address: string): string {
  return /^\/desk\/articles\/(\d+)/.exec(address)?.[1] ?? ''
}
