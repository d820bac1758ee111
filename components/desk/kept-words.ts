import { useState } from 'react'

// By what they are for. What somebody typed outlives a dialog, a refusal and a look at something else.
const kept = new Map<string, string>()

/** What the person typed for this, kept until it is forgotten or the page is loaded anew. */
export function useKept(key: string, first = ''): [words: string, set: (words: string) => void] {
  const [words, setWords] = useState(() => kept.get(key) ?? first)
  return [
    words,
    (next) => {
      if (next === '') kept.delete(key)
      else kept.set(key, next)
      setWords(next)
    },
  ]
}

const keyOf = (articleId: number, field: string) => `decision ${articleId} ${field}`

/** The same of a field of a decision about an article. */
export function useKeptWords(
  articleId: number,
  field: string,
): [words: string, set: (words: string) => void] {
  return useKept(keyOf(articleId, field))
}

/** Forgets what was typed towards a decision about an article: it is decided. */
export function forgetWords(articleId: number): void {
  for (const key of kept.keys()) if (key.startsWith(keyOf(articleId, ''))) kept.delete(key)
}
