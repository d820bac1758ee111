import { useState } from 'react'

// By article and field. What somebody typed towards a decision outlives a dialog, a refusal and a look at another article.
const kept = new Map<string, string>()

const keyOf = (articleId: number, field: string) => `${articleId} ${field}`

/** What the person typed into a field of a decision, kept until the decision was taken or the page is loaded anew. */
export function useKeptWords(
  articleId: number,
  field: string,
): [words: string, set: (words: string) => void] {
  const key = keyOf(articleId, field)
  const [words, setWords] = useState(() => kept.get(key) ?? '')
  return [
    words,
    (next) => {
      kept.set(key, next)
      setWords(next)
    },
  ]
}

/** Forgets what was typed about an article: it is decided. */
export function forgetWords(articleId: number): void {
  for (const key of kept.keys()) if (key.startsWith(`${articleId} `)) kept.delete(key)
}
