/** Time that is left for work which nobody waits for, in milliseconds. */
export type Idle = { timeRemaining(): number }

// Safari has no idle time to ask for: a few milliseconds after everything else that is due.
const fallback = (work: (idle: Idle) => void) => {
  setTimeout(() => {
    const end = performance.now() + 5
    work({ timeRemaining: () => end - performance.now() })
  })
}

/** Does something when nothing else is to be done; `latestMs` later in any case, where that is said. */
export function whenIdle(work: (idle: Idle) => void, latestMs?: number): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(work, latestMs === undefined ? undefined : { timeout: latestMs })
  } else fallback(work)
}
