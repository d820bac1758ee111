import { whenIdle } from './when-idle.ts'

/** What is typed is laid on this device once the keys are quiet for so many milliseconds. */
export const KEEP_MS = 300
/** While they never are, it is so many milliseconds after the first of them: seldom enough that few keys meet it. */
export const KEEP_LATEST_MS = 1_200

/** Does something that nobody waits for soon after it was asked for, once for many askings, and between two keys. */
export class KeepSoon {
  readonly #work: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #latest: number | null = null

  constructor(work: () => void) {
    this.#work = work
  }

  /** Whether it was asked for and is still to be done. */
  get isAsked(): boolean {
    return this.#latest !== null
  }

  ask(): void {
    const now = performance.now()
    this.#latest ??= now + KEEP_LATEST_MS
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => whenIdle(() => this.isAsked && this.now(), KEEP_LATEST_MS),
      Math.max(0, Math.min(KEEP_MS, this.#latest - now)),
    )
  }

  /** Does it at once. */
  now(): void {
    this.drop()
    this.#work()
  }

  /** Forgets that it was asked for. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#latest = null
  }
}
