import { useEffect, useEffectEvent, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { useWhileLooking } from '#components/desk/use-while-looking.ts'
import { hearOfPen } from '#components/notices/pen-news.ts'

/** Whose hand the pen is in. */
export type Pen =
  /** Not known yet, or nobody's affair: a page that may not be written on, an article not begun. */
  | { kind: 'unknown' }
  /** In this window; `askedBy` would like it. */
  | { kind: 'mine'; askedBy: string | null }
  /** In another: a colleague's, or one's `own`. `since` is ISO 8601. */
  | { kind: 'held'; by: string; since: string; own: boolean; asked: boolean }
  /** Given to who asked for it; this window does not reach for it by itself. */
  | { kind: 'given' }

type Options = {
  articleId: number | null
  /** This window's name. */
  window: string
  canWrite: boolean
  /** Set when a save was refused because of another hand: this window is the last to know. */
  isRefused: boolean
  /** Called whenever this window has the pen: the draft's version on the server. */
  onMine(version: number): void
}

/** How often a window says that it is still there, in milliseconds; the pen is free after thirty seconds. */
const BEAT_MS = 10_000

/** Holds the pen while this window is looked at, hears of others who hold it or ask for it, and lays it down when it closes. */
export function usePen({ articleId, window, canWrite, isRefused, onMine }: Options) {
  const [pen, setPen] = useState<Pen>({ kind: 'unknown' })
  const address = `/api/desk/articles/${articleId}`
  const isOn = articleId !== null && canWrite

  async function reach(how: { takeOver?: boolean; reason?: string } = {}) {
    const taken = await send<Taken>(`${address}/pen`, { window, ...how })
    if (taken.ok) {
      const { askedBy } = taken.value
      // A beat that tells nothing new draws nothing anew: somebody is typing.
      setPen((was) => (was.kind === 'mine' && was.askedBy === askedBy ? was : { kind: 'mine', askedBy }))
      onMine(taken.value.version)
      return null
    }
    const { code, params } = taken.refusal
    if (code === 'pen-held') {
      const now = { by: String(params?.by), since: String(params?.since), own: params?.own === 'yes' }
      setPen((was) => (isSame(was, now) ? was : { kind: 'held', ...now, asked: false }))
    }
    // With the server away writing goes on; what two hands wrote meets when it is back.
    return taken.refusal
  }
  const layDown = () => void send(`${address}/lay-down-pen`, { window }, { keepalive: true })
  const leave = useEffectEvent(() => {
    if (pen.kind === 'mine') layDown()
  })
  const reachUnlessGiven = () => {
    if (pen.kind !== 'given') void reach()
  }
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') reachUnlessGiven()
  })
  // Who opens the article anew writes here: their other window may be on a phone at home, or have died.
  const begin = useEffectEvent(async () => {
    const refusal = await reach()
    if (refusal?.code === 'pen-held' && refusal.params?.own === 'yes') await reach({ takeOver: true })
  })

  useEffect(() => {
    if (!isOn) return
    void begin()
    const go = () => leave()
    const deafen = hearOfPen(articleId, () => look())
    addEventListener('pagehide', go)
    return () => {
      deafen()
      removeEventListener('pagehide', go)
      go()
    }
  }, [isOn, articleId])
  useWhileLooking(isOn, BEAT_MS, reachUnlessGiven)
  useEffect(() => {
    if (isRefused) look()
  }, [isRefused])

  return {
    pen,
    /** Takes it out of another hand; the refusal, if there is one. */
    take: (reason: string) => reach({ takeOver: true, reason }),
    async ask(): Promise<void> {
      const asked = await send(`${address}/ask-for-pen`, {})
      if (asked.ok) setPen((was) => (was.kind === 'held' ? { ...was, asked: true } : was))
      else void reach()
    },
    give(): void {
      layDown()
      setPen({ kind: 'given' })
    },
  }
}

type Taken = { version: number; askedBy: string | null }
type Held = Extract<Pen, { kind: 'held' }>

const isSame = (was: Pen, now: Pick<Held, 'by' | 'since' | 'own'>): was is Held =>
  was.kind === 'held' && was.by === now.by && was.since === now.since && was.own === now.own
