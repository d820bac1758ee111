import { useEffect, useState } from 'react'

// By whose they are and what they are for. What somebody typed outlives a dialog, a refusal, a look at something else and,
// in this tab, the loading of the page anew.
const kept = new Map<string, string>()

const PLACE = 'sanshen.typed'

/** Whoever signs in after somebody in the same tab has nothing of theirs before them. */
const placeOf = (key: string) =>
  `${PLACE} ${document.querySelector<HTMLElement>('[data-person]')?.dataset.person ?? ''} ${key}`

/** What the server drew knows nothing of this tab: what is kept is there once the page stands. */
let stands = false

/** What the person typed for this, kept in this tab until it is forgotten. */
export function useKept(key: string, first = ''): [words: string, set: (words: string) => void] {
  const [words, setWords] = useState(() => (stands ? read(key) : null) ?? first)
  useEffect(() => {
    stands = true
    const found = read(key)
    if (found !== null) setWords(found)
  }, [key])
  return [
    words,
    (next) => {
      keep(placeOf(key), next)
      setWords(next)
    },
  ]
}

/** What is decided: of an article, this round or this publication. */
export type Decided = { articleId: number; of: `round ${number}` | `publication ${number}` }

const keyOf = (articleId: number, rest: string) => `decision ${articleId} ${rest}`

/** The same of a field of a decision. */
export function useKeptWords(
  { articleId, of }: Decided,
  field: string,
): [words: string, set: (words: string) => void] {
  return useKept(keyOf(articleId, `${of} ${field}`))
}

/** Forgets what was typed towards a decision about an article: it is decided. */
export function forgetWords(articleId: number): void {
  const start = placeOf(keyOf(articleId, ''))
  for (const place of [...kept.keys(), ...places()]) if (place.startsWith(start)) keep(place, '')
}

function read(key: string): string | null {
  const place = placeOf(key)
  try {
    return kept.get(place) ?? sessionStorage.getItem(place)
  } catch {
    return null
  }
}

function keep(place: string, words: string): void {
  if (words === '') kept.delete(place)
  else kept.set(place, words)
  try {
    if (words === '') sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, words)
  } catch {
    // A browser that keeps nothing, or has no room, keeps it as long as the page stands.
  }
}

function places(): string[] {
  try {
    return Object.keys(sessionStorage)
  } catch {
    return []
  }
}
