import type { IncomingMessage, ServerResponse } from 'node:http'
import { dependencies } from './dependencies.ts'
import { type FinishedDocument, finishDocument, type RawDocument } from './finished-document.ts'
import { sendDocument } from './send-document.ts'
import type { SiteVersions } from './versions.ts'

type Entry = { document: FinishedDocument; names: string[]; versions: number[] }

export type DocumentCacheOptions = {
  /** Makes the document at a path, through Next. */
  render: (path: string) => Promise<RawDocument>
  versions: Pick<SiteVersions, 'current' | 'hold' | 'lastKnown'>
  maxBytes?: number
}

/** A 404 is not kept: anyone can ask for any number of them. */
const KEPT = new Set([200, 410])

/**
 * Finished reader documents by path, the least recently asked for leaving first. An entry carries the versions that
 * were read before it was rendered; it is sent only while they stand, or while the database is away and the last that
 * was heard does not speak against it. Readers who miss the same document at the same versions share one rendering.
 */
export class DocumentCache {
  #entries = new Map<string, Entry>()
  #flights = new Map<string, Promise<FinishedDocument>>()
  #bytes = 0
  #options: Required<DocumentCacheOptions>

  constructor(options: DocumentCacheOptions) {
    this.#options = { maxBytes: 128 * 1024 * 1024, ...options }
  }

  /** Answers a GET or HEAD of a reader document and returns true; anything else is left alone. Throws what `render` throws. */
  async answer(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const path = (req.url ?? '').split('?', 1)[0] as string
    const entry = this.#entries.get(path)
    if (entry && this.#options.versions.hold(entry.names, entry.versions)) {
      this.#touch(path, entry)
      sendDocument(req, res, entry.document)
      return true
    }
    const names = entry?.names ?? dependencies(path)
    if (!names) return false
    sendDocument(req, res, await this.#document(path, names))
    return true
  }

  async #document(path: string, names: string[]): Promise<FinishedDocument> {
    const versions = await this.#options.versions.current(names)
    const entry = this.#entries.get(path)
    const usable =
      versions === null
        ? entry && this.#options.versions.lastKnown(names, entry.versions)
        : entry?.versions.every((version, index) => version === versions[index])
    if (entry && usable) return entry.document
    const key = `${path} ${versions}`
    const flight = this.#flights.get(key) ?? this.#render(path, names, versions, key)
    return flight
  }

  #render(path: string, names: string[], versions: number[] | null, key: string): Promise<FinishedDocument> {
    const flight = this.#options
      .render(path)
      .then(finishDocument)
      .then((document) => {
        if (versions && KEPT.has(document.status)) this.#keep(path, { document, names, versions })
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
