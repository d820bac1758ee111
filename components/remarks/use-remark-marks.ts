import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { send } from '#components/desk/send.ts'
import { hearOfArticle } from '#components/notices/article-news.ts'
import type { RemarkMarks } from '#lib/remarks/state.ts'

type Kept = {
  marks: RemarkMarks | null
  listeners: Set<() => void>
  deafen(): void
  isAsking: boolean
  isStale: boolean
}

// One an article, however many parts of its page show it.
const articles = new Map<number, Kept>()

/**
 * Which parts of an article have open remarks, as they come and go: `given` with the page, and asked for again whenever
 * something happens to the article. Null while it is not known, and for an article that is not begun.
 */
export function useRemarkMarks(articleId: number | null, given: RemarkMarks | null): RemarkMarks | null {
  const subscribe = useCallback(
    (listener: () => void) => (articleId === null ? () => undefined : listen(articleId, listener)),
    [articleId],
  )
  useEffect(() => {
    if (articleId !== null && given) put(articleId, given)
    else if (articleId !== null && !articles.get(articleId)?.marks) void ask(articleId)
  }, [articleId, given])
  const now = () => (articleId === null ? null : (articles.get(articleId)?.marks ?? given))
  return useSyncExternalStore(subscribe, now, () => given)
}

function listen(articleId: number, listener: () => void): () => void {
  const kept = articles.get(articleId) ?? begin(articleId)
  kept.listeners.add(listener)
  return () => {
    kept.listeners.delete(listener)
    if (kept.listeners.size > 0) return
    kept.deafen()
    articles.delete(articleId)
  }
}

function begin(articleId: number): Kept {
  const deafen = hearOfArticle(articleId, () => void ask(articleId))
  const kept = { marks: null, listeners: new Set<() => void>(), deafen, isAsking: false, isStale: false }
  articles.set(articleId, kept)
  return kept
}

async function ask(articleId: number): Promise<void> {
  const kept = articles.get(articleId)
  if (!kept) return
  kept.isStale = kept.isAsking
  if (kept.isAsking) return
  kept.isAsking = true
  const address = `/api/desk/articles/${articleId}/remark-marks`
  const answer = await send<RemarkMarks>(address, undefined, { method: 'GET' })
  kept.isAsking = false
  if (answer.ok) put(articleId, answer.value)
  if (kept.isStale) await ask(articleId)
}

// What says the same leaves the page alone.
function put(articleId: number, marks: RemarkMarks): void {
  const kept = articles.get(articleId)
  if (!kept || JSON.stringify(kept.marks) === JSON.stringify(marks)) return
  kept.marks = marks
  for (const listener of kept.listeners) listener()
}
