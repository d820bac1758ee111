import { createHash } from 'node:crypto'
import { app } from './db.ts'

/** One event as it was hashed: `at` in UTC to the microsecond, `data` as PostgreSQL writes jsonb. */
export type ChainedEvent = {
  seq: number
  at: string
  actorId: number | null
  name: string
  articleId: number | null
  data: string
  /** Which of the article's events it is; null where none is meant, and for what happened before this was told. */
  nth: number | null
  prevHash: string
  hash: string
}

/** Where a chain ends; of an empty one `{ seq: 0, hash: '' }`. */
export type ChainHead = { seq: number; hash: string }

/**
 * The hash that law 9 gives an event: SHA-256 over the previous hash and every column. Computed here and not by the
 * database, whose owner could have taught it another answer.
 */
export function eventHash(event: ChainedEvent): string {
  const text = (value: string) => JSON.stringify(value)
  const fields = [
    text(event.prevHash),
    event.seq,
    text(event.at),
    event.actorId ?? 'null',
    text(event.name),
    event.articleId ?? 'null',
    event.data,
    ...(event.nth === null ? [] : [event.nth]),
  ]
  return createHash('sha256')
    .update(`[${fields.join(', ')}]`)
    .digest('hex')
}

/** What is wrong with a chain, and at which event: named in one line, and by code for screens that have words of their own. */
export class BrokenChain extends Error {
  override name = 'BrokenChain'
  readonly kind: 'missing' | 'order' | 'changed' | 'rewritten' | 'lost'
  readonly seq: number

  constructor(kind: BrokenChain['kind'], seq: number, message: string) {
    super(message)
    this.kind = kind
    this.seq = seq
  }
}

/**
 * Reads the whole chain as the application's role, `size` events at a time, and recomputes it; gives the heads of the
 * sound events as it goes. Throws `BrokenChain` at the first event that is missing or was changed.
 */
export async function* walkChain(size = 5_000): AsyncGenerator<ChainHead[]> {
  let head: ChainHead = { seq: 0, hash: '' }
  for (;;) {
    const events = await eventsAfter(head.seq, size)
    const heads: ChainHead[] = []
    for (const event of events) {
      requireNext(head, event)
      head = { seq: event.seq, hash: event.hash }
      heads.push(head)
    }
    yield heads
    if (events.length < size) return
  }
}

function requireNext(head: ChainHead, event: ChainedEvent): void {
  const { seq } = event
  if (seq !== head.seq + 1)
    throw new BrokenChain(
      'missing',
      head.seq + 1,
      `event ${head.seq + 1} is missing: after ${head.seq} comes ${seq}`,
    )
  if (event.prevHash !== head.hash)
    throw new BrokenChain('order', seq, `event ${seq} does not follow event ${head.seq}`)
  if (event.hash !== eventHash(event))
    throw new BrokenChain('changed', seq, `event ${seq} was changed: its hash is not its own`)
}

async function eventsAfter(seq: number, size: number): Promise<ChainedEvent[]> {
  return app().$queryRaw<ChainedEvent[]>`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id as "actorId", name,
      article_id as "articleId", data::text as data, nth, prev_hash as "prevHash", hash
    from audit_event where seq > ${seq} order by seq limit ${size}`
}
