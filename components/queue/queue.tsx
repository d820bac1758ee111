'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, use, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { useGo } from '#components/going/going.tsx'
import type { QueuePlace } from '#lib/lists/read-place.ts'
import { arrive, type Decided, isArriving, landOn, useLanding } from './landing.ts'
import { useIsByKey } from './use-is-by-key.ts'
import { usePlace } from './use-place.ts'
import { beginWalk, isWalked } from './walk.ts'

/** How long after one came here out of a decision nothing can be decided yet: longer than a second click takes. */
const REST_MS = 600

type Queue = {
  place: QueuePlace
  /** The page has only just taken the place of the one before. */
  isResting: boolean
  /**
   * Goes on to what waits next, after a decision. Says whether it does: only who came out of a queue and decided by key is
   * carried on. Under a pointer the next article's buttons would come to lie; who points stays, one key before the next.
   */
  goOn(deed: Decided['deed']): boolean
}

const QueueContext = createContext<Queue | null>(null)

/** The queue that the article is read out of; null where it is shown without one. */
export function useQueue(): Queue | null {
  return use(QueueContext)
}

type Props = {
  articleId: number
  title: string
  place: QueuePlace
  /** Where the round stands, and whether the person has the article claimed. */
  position: number
  isClaimed: boolean
  /** With the person's signature every stage has signed, and they may release. */
  isLast: boolean
  children: ReactNode
}

/** Around an article under review: what comes before and after it, and the way on once it is decided. */
export function QueueAround({
  articleId,
  title,
  place: drawn,
  position,
  isClaimed,
  isLast,
  children,
}: Props) {
  const place = usePlace(articleId, drawn)
  const go = useGo()
  const { refresh } = useRouter()
  const landing = useLanding(articleId)
  const isByKey = useIsByKey()
  const [isResting, setResting] = useState(() => isArriving(landing))
  const settle = useEffectEvent(async (claims: boolean) => {
    document.getElementById('main')?.focus({ preventScroll: true })
    if (claims) await send(`/api/desk/articles/${articleId}/claim`, { position })
    // It was made ready while the one before was read: what has happened since is drawn at once.
    refresh()
  })
  useEffect(() => {
    if (!landing || !arrive(landing)) return
    void settle(landing.claims)
    // Never taken back: what is drawn again has rested as well.
    setTimeout(() => setResting(false), REST_MS)
  }, [landing])
  const queue = useMemo<Queue>(
    () => ({
      place,
      isResting,
      goOn(deed) {
        const { next } = place
        if (!next || !isByKey.current || !isWalked(articleId)) {
          landOn(null)
          return false
        }
        const href = `/desk/articles/${next.articleId}/review`
        const decided = { articleId, title, deed, toRelease: isLast && deed === 'approve' }
        landOn({ articleId: next.articleId, decided, claims: isClaimed })
        beginWalk(href)
        go(href)
        return true
      },
    }),
    [place, isResting, isByKey, articleId, title, isLast, isClaimed, go],
  )
  return <QueueContext value={queue}>{children}</QueueContext>
}
