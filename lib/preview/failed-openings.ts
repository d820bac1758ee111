const WINDOW_MS = 15 * 60_000
const MOST = 30
/** How many addresses are remembered; beyond, the oldest is forgotten. */
const ROOM = 10_000

/**
 * Counts, by address, how often somebody asked for a preview that there is not: nobody guesses 256 bits, and nobody
 * shall keep the database busy trying. As with signing in: thirty in a quarter of an hour, counted in this process alone.
 */
export class FailedOpenings {
  #now: () => number
  #byAddress = new Map<string, { since: number; count: number }>()

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  mayTry(address: string): boolean {
    const failed = this.#byAddress.get(address)
    return !failed || failed.count < MOST || this.#now() - failed.since >= WINDOW_MS
  }

  failed(address: string): void {
    const before = this.#byAddress.get(address)
    const isOver = !before || this.#now() - before.since >= WINDOW_MS
    this.#byAddress.delete(address)
    this.#byAddress.set(
      address,
      isOver ? { since: this.#now(), count: 1 } : { ...before, count: before.count + 1 },
    )
    if (this.#byAddress.size > ROOM) {
      const [oldest] = this.#byAddress.keys()
      if (oldest !== undefined) this.#byAddress.delete(oldest)
    }
  }
}
