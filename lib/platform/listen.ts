import { Client, DatabaseError } from 'pg'
import { requireSetting } from './env.ts'

type Subscription = { onNotice: (payload: string) => void; onReconnected?: () => void }

const FIRST_RETRY_MS = 100
// What came back is heard of again within half a second: until then readers may see what was just taken down.
const LAST_RETRY_MS = 500
const ANSWER_MS = 2_000
const HEARTBEAT_MS = 10_000

/**
 * One PostgreSQL connection that listens for NOTIFY and comes back by itself. `connected` says whether the database
 * answers on it now. While it was away notices were lost: `onReconnected` tells a subscriber to read again.
 */
export class Listener {
  connected = false
  #address: string
  #client: Client | undefined
  #subscriptions = new Map<string, Set<Subscription>>()
  #retryMs = FIRST_RETRY_MS
  #timer: NodeJS.Timeout | undefined
  #heartbeat: NodeJS.Timeout
  #closed = false
  #wasConnected = false
  #turn: Promise<unknown> = Promise.resolve()

  constructor(address: string) {
    this.#address = address
    // A network that fails silently closes no connection: only a question without an answer shows it.
    this.#heartbeat = setInterval(() => void this.query('select 1').catch(() => {}), HEARTBEAT_MS).unref()
    void this.#connect()
  }

  /** Calls `onNotice` with each payload sent to `channel` (a plain SQL name); returns the way to stop it. */
  subscribe(channel: string, onNotice: (payload: string) => void, onReconnected?: () => void): () => void {
    const subscription: Subscription = { onNotice, onReconnected }
    const others = this.#subscriptions.get(channel)
    if (others) others.add(subscription)
    else {
      this.#subscriptions.set(channel, new Set([subscription]))
      if (this.connected) this.query(listenTo(channel)).catch(() => {})
    }
    return () => void this.#subscriptions.get(channel)?.delete(subscription)
  }

  /**
   * Asks on the listening connection itself. Every notice of a transaction that committed before the question was
   * sent has been delivered when the answer arrives (PostgreSQL sends them before it is ready for the next query).
   * Throws when the database is away or silent for two seconds.
   */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    // pg wants one query at a time on a client.
    const turn = this.#turn.then(() => this.#ask<Row>(text, values))
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    const client = this.#client
    if (!client || !this.connected) throw new Error('The database is away')
    try {
      return (await client.query<Row>(text, values)).rows
    } catch (error) {
      if (!(error instanceof DatabaseError)) this.#lose(client)
      throw error
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.connected = false
    clearInterval(this.#heartbeat)
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.#address,
      application_name: 'sanshen listen',
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    })
    this.#client = client
    client.on('error', () => this.#lose(client))
    client.on('end', () => this.#lose(client))
    client.on('notification', ({ channel, payload }) => {
      for (const { onNotice } of this.#subscriptions.get(channel) ?? []) onNotice(payload ?? '')
    })
    try {
      await client.connect()
      for (const channel of this.#subscriptions.keys()) await client.query(listenTo(channel))
    } catch {
      return this.#lose(client)
    }
    if (this.#client !== client || this.#closed) return
    this.connected = true
    this.#retryMs = FIRST_RETRY_MS
    this.#announce()
  }

  #announce(): void {
    if (this.#wasConnected) {
      for (const set of this.#subscriptions.values()) for (const { onReconnected } of set) onReconnected?.()
    }
    this.#wasConnected = true
  }

  #lose(client: Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.connected = false
    client.end().catch(() => {})
    if (this.#closed) return
    this.#timer = setTimeout(() => void this.#connect(), this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS)
  }
}

const listenTo = (channel: string) => `listen "${channel.replaceAll('"', '""')}"`

const KEY = Symbol.for('sanshen.listener')
const shared = globalThis as { [KEY]?: Listener }

/** The process's one listener, as the reader role (LISTEN needs no right at all); opened at the first call. */
export function listener(): Listener {
  shared[KEY] ??= new Listener(requireSetting('DATABASE_READER_URL'))
  return shared[KEY]
}
