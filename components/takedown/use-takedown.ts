import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useDecision } from '#components/desk/use-decision.ts'
import type { LiveArticle } from '#lib/publishing/list-live.ts'
import { keepWords, type TakedownWords } from './kept-words.ts'

/** Takes one article down at a time. What the server refuses is said, and its words are kept in this tab. */
export function useTakedown(words: TakedownWords) {
  const { refresh } = useRouter()
  const { refusal, decide } = useDecision()
  const [underway, setUnderway] = useState<number | null>(null)
  const [done, setDone] = useState<LiveArticle | null>(null)
  // A second press may come before the first is drawn.
  const isUnderway = useRef(false)
  async function takeDown(article: LiveArticle) {
    if (isUnderway.current) return
    isUnderway.current = true
    setUnderway(article.articleId)
    const isDown = await decide(`/api/desk/articles/${article.articleId}/withdraw`, words)
    isUnderway.current = false
    setUnderway(null)
    keepWords(isDown ? null : words)
    if (!isDown) return
    setDone(article)
    refresh()
  }
  return { underway, refusal, done, takeDown }
}
