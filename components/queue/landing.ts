import { useSyncExternalStore } from 'react'

/** What a person has just decided, for the page that they went on to. */
export type Decided = {
  articleId: number
  title: string
  deed: 'approve' | 'return' | 'reject'
  /** Every stage has signed now, and they may release it. */
  toRelease: boolean
}

/** How somebody came to an article out of the one before it in a queue. */
export type Landing = {
  articleId: number
  decided: Decided
  /** They had the one before claimed, so that they take this one too. */
  claims: boolean
}

let landing: Landing | null = null
const ears = new Set<() => void>()

const arrived = new WeakSet<Landing>()

/** Says that the person has come; true the first time. Whoever comes back later was there already. */
export function arrive(at: Landing): boolean {
  const isFirst = !arrived.has(at)
  arrived.add(at)
  return isFirst
}

/** Whether the person has yet to be there. */
export const isArriving = (at: Landing | null): at is Landing => at !== null && !arrived.has(at)

/** Says, before going there, that the person goes on to this article; null when they stay with what they have decided. */
export function landOn(next: Landing | null): void {
  landing = next
  for (const ear of ears) ear()
}

/** How the person came to this article; null for whoever opened it by itself, and after a reload. */
export function useLanding(articleId: number): Landing | null {
  const now = useSyncExternalStore(
    hear,
    () => landing,
    () => null,
  )
  return now?.articleId === articleId ? now : null
}

function hear(ear: () => void): () => void {
  ears.add(ear)
  return () => void ears.delete(ear)
}
