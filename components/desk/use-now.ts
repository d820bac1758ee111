import { useSyncExternalStore } from 'react'

const TICK_MS = 20_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = 0

function listen(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * The time in milliseconds, moving on three times a minute with one clock for the whole page. It begins with the moment at
 * which the server drew it, so that the browser says the same at first.
 */
export function useNow(drawnAt: number): number {
  return useSyncExternalStore(
    listen,
    () => Math.max(now, drawnAt),
    () => drawnAt,
  )
}
