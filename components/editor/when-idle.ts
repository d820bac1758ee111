/** Time that is left for work which nobody waits for, in milliseconds. */
export type Idle = { timeRemaining(): number }

/** How much of an idle moment is taken at once, in milliseconds: browsers offer fifty, and the next key comes in any of them. */
const SLICE_MS = 8

function slice(work: (idle: Idle) => void, remaining = () => SLICE_MS): void {
  const end = performance.now() + SLICE_MS
  work({ timeRemaining: () => Math.min(remaining(), end - performance.now()) })
}

// Safari has no idle time to ask for: a few milliseconds after everything else that is due.
const fallback = (work: (idle: Idle) => void) => {
  setTimeout(() => slice(work))
}

/** Does something when nothing else is to be done; `latestMs` later in any case, where that is said. */
export function whenIdle(work: (idle: Idle) => void, latestMs?: number): void {
  if ('requestIdleCallback' in globalThis) {
    const look = (idle: IdleDeadline) => slice(work, () => idle.timeRemaining())
    requestIdleCallback(look, latestMs === undefined ? undefined : { timeout: latestMs })
  } else fallback(work)
}
