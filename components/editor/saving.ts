import type { Content } from '#lib/document/content.ts'
import type { Choice, Merged } from '#lib/document/merge/merge.ts'
import type { Result } from '#lib/platform/command.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import { KeepSoon } from './keep-soon.ts'
import type { KeptText } from './outbox.ts'

/** What the server answers to a save. `savedAt` is ISO 8601. */
export type Saved = { version: number; hash: string; savedAt: string }

/** A draft as the server has it. */
export type Draft = Saved & { content: Content; savedBy: string }

/** Who saved a text, and when. */
type By = Pick<Draft, 'savedBy' | 'savedAt'>

export type SaveState =
  /** An article that nobody has begun yet. */
  | { kind: 'new' }
  | { kind: 'saved'; at: string }
  /** Typed or on its way. */
  | { kind: 'saving' }
  /** The server or its database is away; tried again until it heals. */
  | { kind: 'offline' }
  /** Somebody saved another text first; `met` unless theirs may no longer be read, or this one no longer be saved. */
  | { kind: 'conflict'; theirs: By | null; met: Merged | null }
  /** The server said no, and would say so again to the same text. */
  | { kind: 'refused'; refusal: Refusal }

type Options = {
  draft: Draft
  put(content: Content, version: number): Promise<Result<Saved>>
  latest(): Promise<Result<Draft>>
  /** Called whenever what the save state says has changed. */
  onState(state: SaveState): void
  /** Keeps the text on this device until the server has it; null when it has. */
  keep(text: KeptText | null): void
  /** Gives what joins two texts that come of a third; loaded when it is first needed. */
  join(): Promise<(base: Content, mine: Content, theirs: Content) => Merged>
  /** Called with the text that mine and theirs became; it is typed as far as the person is concerned. */
  onJoined(content: Content, theirs: By): void
  /** Called with every text that the server has taken. */
  onSaved?(content: Content, saved: Saved): void
}

/** How long after the last keystroke a text is saved, in milliseconds. */
export const QUIET_MS = 1_500
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 15_000

/**
 * Saves a text while it is being written: to this device, then to the server, one request at a time, each on the version
 * that the one before it gave. It never overwrites what somebody else saved: it joins both where they do not collide, and
 * otherwise stops and lets the person choose. A text comes as a way to read it, since reading a long one at every key would be felt.
 */
export class Saving {
  #options: Options
  #saved: Saved
  #base: Content
  #typed: (() => Content) | null = null
  #state: SaveState['kind'] | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #keeping = new KeepSoon(() => this.#keep())
  #retryMs = FIRST_RETRY_MS
  #running: Promise<boolean> | null = null
  /** Set while two texts wait for the person's choice. */
  #stopped: { theirs: Draft | null; met: Merged | null } | null = null

  constructor(options: Options) {
    this.#options = options
    this.#saved = options.draft
    this.#base = options.draft.content
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
  type(read: () => Content): void {
    // A way of its own each time, though a page may always read in the same way: what was typed while a save was under
    // way must not pass for what was saved.
    this.#typed = () => read()
    this.#keeping.ask()
    if (this.#stopped) return
    this.#say({ kind: 'saving' })
    this.#later(QUIET_MS)
  }

  /** Goes on with a text that was kept on this device, on the version that it was written on. */
  resume({ content, version, base }: KeptText): void {
    this.#saved = { ...this.#saved, version }
    this.#base = base
    this.type(() => content)
  }

  /** Shows a text that was kept from before and may not be saved any more. */
  conflict({ content }: KeptText, theirs: Draft): void {
    this.#typed = () => content
    this.#stop(theirs, null)
  }

  /** The server has made a version of its own out of the text that it was given last: what is typed goes on top of that one. */
  adopt(saved: Saved, change: (base: Content) => Content): void {
    this.#saved = saved
    this.#base = change(this.#base)
    this.#options.onSaved?.(this.#base, saved)
    this.#keep()
  }

  /** Goes on with the two texts joined as the person chose, each conflict in its order. */
  settle(choices: readonly Choice[], settle: (met: Merged, choices: readonly Choice[]) => Content): void {
    const { theirs, met } = this.#stopped ?? {}
    if (theirs && met) this.#goOn(settle(met, choices), theirs)
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
    const read = this.#typed
    if (!read || this.#stopped) return true
    this.#say({ kind: 'saving' })
    const content = read()
    this.#keep()
    const result = await this.#options.put(content, this.#saved.version)
    if (result.ok) return this.#took(read, content, result.value)
    return result.refusal.code === 'stale' ? this.#meet() : this.#failed(result.refusal)
  }

  #took(read: () => Content, content: Content, { version, hash, savedAt }: Saved): boolean {
    this.#saved = { version, hash, savedAt }
    this.#base = content
    this.#retryMs = FIRST_RETRY_MS
    this.#options.onSaved?.(content, this.#saved)
    // What was typed meanwhile goes on top of what was saved, when the keys are quiet.
    if (this.#typed === read) {
      this.#typed = null
      this.#say({ kind: 'saved', at: savedAt })
    }
    this.#keep()
    return true
  }

  #failed(refusal: Refusal): boolean {
    if (refusal.code === 'unavailable' || refusal.code === 'busy') {
      this.#say({ kind: 'offline' })
      this.#later(this.#retryMs)
      this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
    } else {
      this.#say({ kind: 'refused', refusal })
    }
    return false
  }

  /** Somebody else has saved another text: both are joined, and what collides is for the person to settle. */
  async #meet(): Promise<boolean> {
    const latest = await this.#options.latest()
    if (!latest.ok && latest.refusal.code === 'unavailable') return this.#failed(latest.refusal)
    if (!latest.ok) return this.#stop(null, null)
    const join = await this.#options.join()
    const met = join(this.#base, this.#typed?.() ?? this.#base, latest.value.content)
    if (met.conflicts.length > 0) return this.#stop(latest.value, met)
    this.#goOn(met.content, latest.value)
    return true
  }

  /** From the text that both became, on top of theirs. */
  #goOn(content: Content, theirs: Draft): void {
    this.#saved = theirs
    this.#base = theirs.content
    this.#stopped = null
    this.#typed = () => content
    this.#keep()
    this.#options.onJoined(content, theirs)
    this.#later(0)
  }

  #stop(theirs: Draft | null, met: Merged | null): false {
    this.#stopped = { theirs, met }
    clearTimeout(this.#timer)
    this.#say({ kind: 'conflict', theirs, met })
    return false
  }

  #keep(): void {
    this.#keeping.drop()
    const { version } = this.#saved
    this.#options.keep(this.#typed && { content: this.#typed(), version, base: this.#base })
  }

  // At every key the state is the same: saving. A screen is not to be drawn again for it.
  #say(state: SaveState): void {
    if (state.kind === 'saving' && this.#state === 'saving') return
    this.#state = state.kind
    this.#options.onState(state)
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(async () => {
      await this.#running
      await this.#attempt()
    }, ms)
  }
}
