/** What an open screen is told; the server's `Change` without its words. */
export type Told = { kind: 'articles' | 'pen'; ids: number[] } | { kind: 'bell' } | { kind: 'again' }

const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000

/**
 * Listens to the newsroom while this page is to be seen, and comes back by itself: after a cut, after a sleep, and when
 * the page is seen again; what happened meanwhile is then one `again`. Gives the way to stop.
 */
export function listenToDesk(onTold: (told: Told) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS
  let hasMissed = false

  function open() {
    if (source || document.visibilityState !== 'visible') return
    const opened = new EventSource('/api/desk/events')
    source = opened
    opened.onopen = () => {
      retryMs = FIRST_RETRY_MS
      if (hasMissed) onTold({ kind: 'again' })
      hasMissed = true
    }
    for (const kind of ['articles', 'pen'] as const) {
      opened.addEventListener(kind, ({ data }) => onTold({ kind, ids: JSON.parse(data) }))
    }
    opened.addEventListener('bell', () => onTold({ kind: 'bell' }))
    opened.addEventListener('again', () => onTold({ kind: 'again' }))
    // A browser tries again by itself after a cut, and never after a no.
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return
      shut()
      timer = setTimeout(open, retryMs * (1 + Math.random() / 2))
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
    }
  }

  function shut() {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }

  // A page in the background would hold one of the few connections that a browser opens to a host.
  const turn = () => (document.visibilityState === 'visible' ? open() : shut())
  document.addEventListener('visibilitychange', turn)
  open()
  return () => {
    document.removeEventListener('visibilitychange', turn)
    shut()
  }
}
