import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'

/** Any number of our own: what a worker holds while it lives. */
const LIVES = 7341
/** What was taken only just now may be a worker's whose life is on the way. */
const TAKEN_SECONDS = 5

const HOLD = 'select pg_try_advisory_lock($1, hashtext(id)) from unnest($2::text[]) id'
const UNLOCK = `
  select graphile_worker.force_unlock_workers(array_agg(distinct j.locked_by)) from graphile_worker._private_jobs j
  where j.locked_at < now() - make_interval(secs => $2) and not exists (
    select 1 from pg_locks l where l.locktype = 'advisory' and l.objsubid = 2 and l.classid = $1
      and l.database = (select oid from pg_database where datname = current_database())
      and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)
  having count(*) > 0`

/**
 * The queue takes a job for done by its worker for four hours, also when that was killed. Here each worker holds a lock of
 * its session, which PostgreSQL lets go of with the connection: a job whose worker holds none is anybody's again. A worker
 * that only lost this connection may so have a job done twice, which every job of ours bears.
 */
export class UnlockDead {
  /** Hears of the workers as the queue makes them. */
  readonly events = new EventEmitter() as WorkerEvents
  #workers: string[] = []
  #connectionString: string
  #client: pg.Client | undefined
  #underWay: Promise<void> | undefined

  constructor(connectionString: string) {
    this.#connectionString = connectionString
    this.events.on('worker:create', ({ worker }) => this.#workers.push(worker.workerId))
  }

  /** Says that these workers live, and frees what the dead had. Throws when the database is away; the next time begins anew. */
  once(): Promise<void> {
    this.#underWay ??= this.#once().finally(() => {
      this.#underWay = undefined
    })
    return this.#underWay
  }

  async #once(): Promise<void> {
    const client = this.#client ?? (await this.#open())
    // Held once, however often it is said: what the session has already is left as it is.
    const unsaid = this.#workers.splice(0)
    try {
      if (unsaid.length > 0) await client.query(HOLD, [LIVES, unsaid])
      this.#held.push(...unsaid)
      await client.query(UNLOCK, [LIVES, TAKEN_SECONDS])
    } catch (error) {
      this.#workers.push(...unsaid)
      this.#lose(client)
      throw error
    }
  }

  #held: string[] = []

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      connectionTimeoutMillis: 3_000,
      query_timeout: 5_000,
      keepAlive: true,
    })
    client.on('error', () => this.#lose(client))
    await client.connect()
    this.#client = client
    return client
  }

  // What was held is to be said again on the next connection.
  #lose(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#workers.push(...this.#held.splice(0))
    client.end().catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.#underWay?.catch(() => undefined)
    await this.#client?.end().catch(() => undefined)
  }
}
