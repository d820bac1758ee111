import type { Listener } from '#lib/platform/listen.ts'

/** The part of `Listener` that versions need. */
export type VersionSource = Pick<Listener, 'connected' | 'subscribe' | 'query'>

type Known = { version: number; verified: boolean }

const CHANNEL = 'sanshen_site'
const READ = 'select name, version from site.version where name = any($1)'

/**
 * What this process knows of the versions in PostgreSQL. A notice marks its name as changed; reading it again is left
 * to the next request that needs it. Notices travel within a millisecond or so of a commit, but not in no time: so
 * the listening connection is asked whether it is up to date, at most once in `freshMs`, whoever asks sharing the
 * answer. A document is thus never older than `freshMs` while the database answers, at any number of requests.
 */
export class SiteVersions {
  #source: VersionSource
  #freshMs: number
  #limit: number
  #known = new Map<string, Known>()
  #wanted = new Set<string>()
  #changedMeanwhile = new Set<string>()
  #confirmedAt = Number.NEGATIVE_INFINITY
  #asking: Promise<void> | undefined
  #reading: Promise<void> | undefined

  constructor(source: VersionSource, freshMs = 5, limit = 100_000) {
    this.#source = source
    this.#limit = limit
    this.#freshMs = freshMs
    source.subscribe(
      CHANNEL,
      (name) => {
        this.#changedMeanwhile.add(name)
        // No version is negative: a document known to be outdated is not served even with the database away.
        if (this.#known.has(name)) this.#known.set(name, { version: -1, verified: false })
      },
      () => {
        for (const known of this.#known.values()) known.verified = false
      },
    )
  }

  /** The versions of `names` in their order (0 when there is none yet), or null while the database does not answer. */
  async current(names: string[]): Promise<number[] | null> {
    try {
      await this.#confirm()
      await this.#verify(names)
      return names.map((name) => this.#known.get(name)?.version ?? 0)
    } catch {
      return null
    }
  }

  /** Whether the last that was known of `names` agrees with `versions`: enough while the database is away. */
  lastKnown(names: string[], versions: number[]): boolean {
    return names.every((name, index) => this.#known.get(name)?.version === versions[index])
  }

  /** Whether `names` stand at `versions` for certain, without asking anyone: the hot path. */
  hold(names: string[], versions: number[]): boolean {
    if (performance.now() - this.#confirmedAt > this.#freshMs || !this.#source.connected) return false
    for (let index = 0; index < names.length; index += 1) {
      const known = this.#known.get(names[index] as string)
      if (!known?.verified || known.version !== versions[index]) return false
    }
    return true
  }

  async #confirm(): Promise<void> {
    const oldEnough = performance.now() - this.#freshMs
    while (this.#confirmedAt < oldEnough) {
      if (!this.#asking) {
        const askedAt = performance.now()
        this.#asking = this.#source
          .query('select 1')
          .then(() => {
            this.#confirmedAt = askedAt
          })
          .finally(() => {
            this.#asking = undefined
          })
      }
      await this.#asking
    }
  }

  async #verify(names: string[]): Promise<void> {
    for (;;) {
      const unverified = names.filter((name) => !this.#known.get(name)?.verified)
      if (unverified.length === 0) return
      for (const name of unverified) this.#wanted.add(name)
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined
      })
      await this.#reading
    }
  }

  /** One reading for all who wait. A name that a notice is about meanwhile may have been read too early. */
  async #read(): Promise<void> {
    const names = [...this.#wanted]
    this.#wanted.clear()
    this.#changedMeanwhile.clear()
    const rows = await this.#source.query<{ name: string; version: number }>(READ, [names])
    const found = new Map(rows.map(({ name, version }) => [name, version]))
    for (const name of names) {
      if (!this.#changedMeanwhile.has(name)) this.#remember(name, found.get(name) ?? 0)
    }
  }

  /** Anyone may ask for article 1, 2, 3 …: what is remembered of them is bounded, the longest unread goes first. */
  #remember(name: string, version: number): void {
    this.#known.delete(name)
    this.#known.set(name, { version, verified: true })
    const [oldest] = this.#known.keys()
    if (this.#known.size > this.#limit && oldest !== undefined) this.#known.delete(oldest)
  }
}
