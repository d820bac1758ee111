import { useEffect, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { hearOfArticles } from '#components/notices/article-news.ts'
import type { QueuePlace } from '#lib/lists/read-place.ts'

/** A busy newsroom is asked once for whatever happened in this time. */
const REST_MS = 400

/**
 * The article's place in its queue, as the page was drawn with it and then as the newsroom moves on: the words on the page
 * stay as they are, the queue around them does not.
 */
export function usePlace(articleId: number, drawn: QueuePlace): QueuePlace {
  const [heard, setHeard] = useState({ drawn, place: drawn })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = hearOfArticles(() => {
      timer ??= setTimeout(async () => {
        const address = `/api/desk/articles/${articleId}/place`
        const result = await send<QueuePlace>(address, undefined, { method: 'GET' })
        timer = undefined
        if (result.ok) setHeard({ drawn, place: result.value })
      }, REST_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [articleId, drawn])
  // Drawn anew, the page knows best.
  return heard.drawn === drawn ? heard.place : drawn
}
