const PLACE = 'sanshen.takedown'

/** What a takedown says: for the record, and to readers. */
export type TakedownWords = { reason: string; publicNote: string }

/** The words of a takedown that failed, in this tab; null where none did. */
export function keptWords(): TakedownWords | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null')
    return isWords(kept) ? kept : null
  } catch {
    return null
  }
}

/** Keeps the words until the takedown was done; null forgets them. */
export function keepWords(words: TakedownWords | null): void {
  try {
    if (words) sessionStorage.setItem(PLACE, JSON.stringify(words))
    else sessionStorage.removeItem(PLACE)
  } catch {
    // A browser that keeps nothing still takes down.
  }
}

function isWords(kept: unknown): kept is TakedownWords {
  if (typeof kept !== 'object' || kept === null) return false
  return (
    'reason' in kept &&
    'publicNote' in kept &&
    [kept.reason, kept.publicNote].every((each) => typeof each === 'string')
  )
}
