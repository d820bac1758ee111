import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Dependencies, dependencies, isPersonal } from './dependencies.ts'
import { type FinishedDocument, finishDocument, type RawDocument } from './finished-document.ts'
import { nextTurn } from './next-turn.ts'
import { sendDocument } from './send-document.ts'
import type { SiteVersions } from './versions.ts'

/** `slow` are the versions of what may be a minute old; they, and the day, are looked at again at `lookAgainAt`. */
type Entry = Dependencies & {
  document: FinishedDocument
  versions: number[]
  slow: number[]
  day: number
  lookAgainAt: number
}

type Stamp = Pick<Entry, 'versions' | 'slow' | 'day' | 'lookAgainAt'>

const same = (a: number[], b: number[]) => a.every((version, index) => version === b[index])

export type DocumentCacheOptions = {
  /** Makes the document at a path, through Next. */
  render: (path: string) => Promise<RawDocument>
  versions: Pick<SiteVersions, 'current' | 'hold' | 'lastKnown'>
  maxBytes?: number
  /** The time, in milliseconds since 1970. */
  now?: () => number
}

const NOTHING: Dependencies = { names: [], slowly: [] }

/** A 404 is not kept: anyone can ask for any number of them. */
const KEPT = new Set([200, 410])

/**
 * Finished reader documents by path, the least recently asked for leaving first. An entry carries the versions that
 * were read before it was rendered; it is sent only while they stand, or while the database is away and the last that
 * was heard does not speak against it. At midnight its date is looked at, and each minute what may be a minute old. Readers who miss the same document at the same versions share one rendering.
 */
export class DocumentCache {
  #entries = new Map<string, Entry>()
  #flights = new Map<string, Promise<FinishedDocument>>()
  #bytes = 0
  #options: Required<DocumentCacheOptions>

  constructor(options: DocumentCacheOptions) {
    this.#options = { maxBytes: 128 * 1024 * 1024, now: Date.now, ...options }
  }

  /**
   * Answers a GET or HEAD of what readers have and returns true; anything else is left alone. What is no document that
   * can be kept, as an address that there is not, is rendered for nobody in particular too. Throws what `render` throws.
   */
  async answer(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const path = (req.url ?? '').split('?', 1)[0] as string
    const entry = this.#entries.get(path)
    if (
      entry &&
      this.#options.now() < entry.lookAgainAt &&
      this.#options.versions.hold(entry.names, entry.versions)
    ) {
      this.#touch(path, entry)
      sendDocument(req, res, entry.document)
      return true
    }
    const wanted = entry ?? dependencies(path)
    if (!wanted && isPersonal(path)) return false
    sendDocument(req, res, await (wanted ? this.#document(path, wanted) : this.#shared(path, NOTHING, null)))
    return true
  }

  async #document(path: string, { names, slowly }: Dependencies): Promise<FinishedDocument> {
    const turn = nextTurn(this.#options.now(), slowly.length > 0)
    const read = await this.#options.versions.current([...names, ...slowly])
    const entry = this.#entries.get(path)
    if (read === null) {
      if (entry && this.#options.versions.lastKnown(names, entry.versions)) return entry.document
      return this.#shared(path, { names, slowly }, null)
    }
    const versions = read.slice(0, names.length)
    const slow = read.slice(names.length)
    const turned = entry !== undefined && turn.now >= entry.document.turnsAt
    if (entry && !turned && same(entry.versions, versions)) {
      if (turn.now < entry.lookAgainAt) return entry.document
      if (same(entry.slow, slow) && entry.day === turn.day) {
        entry.lookAgainAt = Math.min(turn.at, entry.document.turnsAt)
        return entry.document
      }
    }
    return this.#shared(path, { names, slowly }, { versions, slow, day: turn.day, lookAgainAt: turn.at })
  }

  /** Readers who come meanwhile get the same rendering; it is kept when it was known what it is made from. */
  #shared(path: string, wanted: Dependencies, at: Stamp | null): Promise<FinishedDocument> {
    const key = at ? `${path} ${at.versions} ${at.slow} ${at.day}` : path
    const under = this.#flights.get(key)
    if (under) return under
    const flight = this.#options
      .render(path)
      .then(finishDocument)
      .then((document) => {
        if (at && KEPT.has(document.status)) {
          const lookAgainAt = Math.min(at.lookAgainAt, document.turnsAt)
          this.#keep(path, { document, ...wanted, ...at, lookAgainAt })
        }
        return document
      })
      .finally(() => this.#flights.delete(key))
    this.#flights.set(key, flight)
    return flight
  }

  #keep(path: string, entry: Entry): void {
    this.#drop(path)
    if (entry.document.size > this.#options.maxBytes) return
    this.#entries.set(path, entry)
    this.#bytes += entry.document.size
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#options.maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(path: string): void {
    this.#bytes -= this.#entries.get(path)?.document.size ?? 0
    this.#entries.delete(path)
  }

  #touch(path: string, entry: Entry): void {
    this.#entries.delete(path)
    this.#entries.set(path, entry)
  }
}
