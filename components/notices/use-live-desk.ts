import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { tellOfArticles } from './article-news.ts'
import { listenToDesk, type Told } from './live.ts'
import { tellOfPen } from './pen-news.ts'

/** Lists are drawn again at once, and then at most this often. */
const REST_MS = 1_000

/**
 * Keeps the desk's lists as the newsroom stands: draws the page again when an article of it has moved. Pages of one
 * article stay as they are, so that nobody signs words that came in under their eyes. `onBell` when there may be news.
 */
export function useLiveDesk(onBell: () => void): void {
  const router = useRouter()
  const isList = /^\/desk(\/articles(\/before\/[u\d-]+)?|\/queues(\/.+)?|\/notices(\/.+)?)?$/.test(
    usePathname() ?? '',
  )
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)

  const draw = useEffectEvent(() => {
    timer.current = undefined
    last.current = Date.now()
    if (isList) router.refresh()
  })
  const hear = useEffectEvent((told: Told) => {
    if (told.kind === 'pen') return tellOfPen(told.ids)
    if (told.kind === 'articles') tellOfArticles(told.ids)
    else onBell()
    if (told.kind === 'again') tellOfArticles('all')
    if (timer.current !== undefined) return
    timer.current = setTimeout(draw, Math.max(0, last.current + REST_MS - Date.now()))
  })
  useEffect(() => {
    const stop = listenToDesk((told) => hear(told))
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [])
}
