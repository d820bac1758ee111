import type { Content } from '#lib/document/content.ts'
import type { Result } from '#lib/platform/command.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import { sameContent } from './same-content.ts'

/** What the server answers to a save. `savedAt` is ISO 8601. */
export type Saved = { version: number; hash: string; savedAt: string }

/** A draft as the server has it. */
export type Draft = Saved & { content: Content; savedBy: string }

export type SaveState =
  /** An article that nobody has begun yet. */
  | { kind: 'new' }
  | { kind: 'saved'; at: string }
  /** Typed or on its way. */
  | { kind: 'saving' }
  /** The server or its database is away; tried again until it heals. */
  | { kind: 'offline' }
  /** Somebody saved another text first; `theirs` unless it may no longer be read. */
  | { kind: 'conflict'; theirs: { savedBy: string; savedAt: string } | null }
  /** The server said no, and would say so again to the same text. */
  | { kind: 'refused'; refusal: Refusal }

type Options = {
  draft: Saved
  put(content: Content, version: number): Promise<Result<Saved>>
  latest(): Promise<Result<Draft>>
  /** Called whenever what the save state says has changed. */
  onState(state: SaveState): void
  /** Keeps the text on this device until the server has it; null when it has. */
  keep(text: { content: Content; version: number } | null): void
  /** Called with every text that the server has taken. */
  onSaved?(content: Content, saved: Saved): void
}

/** How long after the last keystroke a text is saved, in milliseconds. */
export const QUIET_MS = 1_500
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 15_000

/**
 * Saves a text while it is being written: one request at a time, each on the version that the one before it gave. It
 * never overwrites what somebody else saved: then it stops and says so.
 */
export class Saving {
  #options: Options
  #saved: Saved
  #typed: Content | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #retryMs = FIRST_RETRY_MS
  #running: Promise<boolean> | null = null
  #stopped = false

  constructor(options: Options) {
    this.#options = options
    this.#saved = options.draft
  }

  /** What the server has for certain. */
  get saved(): Saved {
    return this.#saved
  }

  /** Whether something is typed that the server does not have. */
  get isBehind(): boolean {
    return this.#typed !== null
  }

  /** Takes the text as it is now; it is saved once the keys are quiet. */
  type(content: Content): void {
    this.#typed = content
    this.#options.keep({ content, version: this.#saved.version })
    if (this.#stopped) return
    this.#options.onState({ kind: 'saving' })
    this.#later(QUIET_MS)
  }

  /** Shows a text that was kept from before and cannot be saved, since the draft has moved on under it. */
  conflict(content: Content, theirs: Draft): void {
    this.#typed = content
    this.#stop(theirs)
  }

  /** Saves what is typed at once. True when the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#typed && !this.#stopped) {
      if (!(await this.#attempt())) return false
    }
    return this.#typed === null
  }

  /** One request at a time; a second caller waits for the first one's. */
  #attempt(): Promise<boolean> {
    this.#running ??= this.#put().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #put(): Promise<boolean> {
    const content = this.#typed
    if (!content || this.#stopped) return true
    this.#options.onState({ kind: 'saving' })
    const result = await this.#options.put(content, this.#saved.version)
    if (result.ok) return this.#took(content, result.value)
    return result.refusal.code === 'stale' ? this.#resolve(content) : this.#failed(result.refusal)
  }

  #took(content: Content, { version, hash, savedAt }: Saved): boolean {
    this.#saved = { version, hash, savedAt }
    this.#retryMs = FIRST_RETRY_MS
    this.#options.onSaved?.(content, this.#saved)
    if (this.#typed === content) {
      this.#typed = null
      this.#options.keep(null)
      this.#options.onState({ kind: 'saved', at: savedAt })
    } else if (this.#typed) {
      // Typed meanwhile: it goes on top of what was saved, when the keys are quiet.
      this.#options.keep({ content: this.#typed, version })
    }
    return true
  }

  #failed(refusal: Refusal): boolean {
    if (refusal.code === 'unavailable' || refusal.code === 'busy') {
      this.#options.onState({ kind: 'offline' })
      this.#later(this.#retryMs)
      this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
    } else {
      this.#options.onState({ kind: 'refused', refusal })
    }
    return false
  }

  /** The draft is at another version: by our own save whose answer was lost, or by somebody else's. */
  async #resolve(content: Content): Promise<boolean> {
    const latest = await this.#options.latest()
    if (latest.ok && sameContent(latest.value.content, content)) return this.#took(content, latest.value)
    if (!latest.ok && latest.refusal.code === 'unavailable') return this.#failed(latest.refusal)
    this.#stop(latest.ok ? latest.value : null)
    return false
  }

  #stop(theirs: Draft | null): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#options.onState({ kind: 'conflict', theirs })
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(async () => {
      await this.#running
      await this.#attempt()
    }, ms)
  }
}
