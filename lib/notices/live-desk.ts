import { whoMayKnow } from '#lib/articles/who-may-know.ts'
import { type Listener, listener } from '#lib/platform/listen.ts'

/** An open screen of the desk. `send` hears what changed; `end` is called once, when it may hear no more. */
export type Screen = {
  personId: number
  sessionVersion: number
  send(change: Change): void
  end(): void
}

/** What a screen is told: numbers, never words. `pen` is about who writes on an article. `again` means that something may have been missed. */
export type Change =
  | { kind: 'articles' | 'pen'; ids: number[] }
  | { kind: 'bell' }
  | { kind: 'again' }
  | { kind: 'still' }

type Moved = { articles: number[]; pen: number[] }

/** A person's screens in one process; beyond it a new one is refused. */
const MOST_SCREENS = 6
/** Events that come together are asked about together. */
const GATHER_MS = 20
const HEARTBEAT_MS = 20_000

/** Tells the open screens of this process what happens in the newsroom, each only of what its person may know. */
export class LiveDesk {
  #screens = new Set<Screen>()
  #moved = { articles: new Set<number>(), pen: new Set<number>() }
  #gathering: NodeJS.Timeout | undefined
  #stops: (() => void)[]
  #heartbeat: NodeJS.Timeout

  constructor(line: Pick<Listener, 'subscribe'>, heartbeatMs = HEARTBEAT_MS) {
    this.#stops = [
      line.subscribe(
        'sanshen_desk',
        (payload) => this.#heard(payload),
        () => this.#send({ kind: 'again' }),
      ),
      line.subscribe('sanshen_pen', (payload) => this.#gather('pen', Number(payload))),
      line.subscribe('sanshen_bell', (payload) => this.#ring(Number(payload))),
    ]
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs).unref()
  }

  /** Lets a screen listen; gives the way to leave, or null when this person has too many open. */
  open(screen: Screen): (() => void) | null {
    const own = [...this.#screens].filter(({ personId }) => personId === screen.personId)
    if (own.length >= MOST_SCREENS) return null
    this.#screens.add(screen)
    return () => void this.#screens.delete(screen)
  }

  /** Ends every screen, and listens no more. */
  close(): void {
    clearInterval(this.#heartbeat)
    clearTimeout(this.#gathering)
    for (const stop of this.#stops) stop()
    for (const screen of this.#screens) this.#end(screen)
  }

  #heard(payload: string): void {
    const { articleId } = JSON.parse(payload) as { articleId: number | null }
    // An event without an article may be of a person who was disabled: look who is still there.
    this.#gather('articles', articleId)
  }

  #gather(kind: keyof Moved, articleId: number | null): void {
    if (articleId) this.#moved[kind].add(articleId)
    this.#gathering ??= setTimeout(() => {
      const moved = { articles: [...this.#moved.articles], pen: [...this.#moved.pen] }
      this.#moved.articles.clear()
      this.#moved.pen.clear()
      this.#gathering = undefined
      void this.#tell(moved)
    }, GATHER_MS)
  }

  async #tell(moved: Moved): Promise<void> {
    if (this.#screens.size === 0) return
    const articleIds = [...new Set([...moved.articles, ...moved.pen])]
    const people = [...new Set([...this.#screens].map(({ personId }) => personId))]
    // While the database is away nobody learns anything; the listener says so when it is back.
    const knowing = await whoMayKnow(people, articleIds).catch(() => null)
    if (!knowing) return
    for (const screen of this.#screens) {
      const now = knowing.find(({ personId }) => personId === screen.personId)
      if (now?.sessionVersion !== screen.sessionVersion) this.#end(screen)
      else {
        for (const kind of ['articles', 'pen'] as const) {
          const ids = moved[kind].filter((id) => now.articleIds.includes(id))
          if (ids.length > 0) screen.send({ kind, ids })
        }
      }
    }
  }

  #ring(person: number): void {
    for (const screen of this.#screens) if (screen.personId === person) screen.send({ kind: 'bell' })
  }

  async #beat(): Promise<void> {
    this.#send({ kind: 'still' })
    await this.#tell({ articles: [], pen: [] })
  }

  #send(change: Change): void {
    for (const screen of this.#screens) screen.send(change)
  }

  #end(screen: Screen): void {
    if (this.#screens.delete(screen)) screen.end()
  }
}

const KEY = Symbol.for('sanshen.live-desk')
const shared = globalThis as { [KEY]?: LiveDesk }

/** The process's one live desk; opened at the first call, ended by SIGTERM and SIGINT, so that no screen holds up a stop. */
export function liveDesk(): LiveDesk {
  if (!shared[KEY]) {
    const desk = new LiveDesk(listener())
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => desk.close())
    shared[KEY] = desk
  }
  return shared[KEY]
}
