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
  ]
  return createHash('sha256')
    .update(`[${fields.join(', ')}]`)
    .digest('hex')
}

/**
 * Reads the whole chain as the application's role, `size` events at a time, and recomputes it. Gives its head. `seen`
 * hears of each sound event. Throws an error of one line that names the first event that is missing or was changed.
 */
export async function verifyChain(seen: (event: ChainHead) => void, size = 5_000): Promise<ChainHead> {
  let head: ChainHead = { seq: 0, hash: '' }
  for (;;) {
    const events = await eventsAfter(head.seq, size)
    for (const event of events) {
      requireNext(head, event)
      head = { seq: event.seq, hash: event.hash }
      seen(head)
    }
    if (events.length < size) return head
  }
}

function requireNext(head: ChainHead, event: ChainedEvent): void {
  const { seq } = event
  if (seq !== head.seq + 1)
    throw new Error(`event ${head.seq + 1} is missing: after ${head.seq} comes ${seq}`)
  if (event.prevHash !== head.hash) throw new Error(`event ${seq} does not follow event ${head.seq}`)
  if (event.hash !== eventHash(event)) throw new Error(`event ${seq} was changed: its hash is not its own`)
}

async function eventsAfter(seq: number, size: number): Promise<ChainedEvent[]> {
  return app().$queryRaw<ChainedEvent[]>`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id as "actorId", name,
      article_id as "articleId", data::text as data, prev_hash as "prevHash", hash
    from audit_event where seq > ${seq} order by seq limit ${size}`
}
