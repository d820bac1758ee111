import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { type RawDocument, TURNS_AT } from './finished-document.ts'

export type RequestHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/**
 * Asks a request handler for `path` as nobody in particular: no cookie, no query, no preference, so that what comes
 * back is for everyone. Throws what the handler throws.
 */
export async function renderThrough(
  handle: RequestHandler,
  path: string,
  host: string,
): Promise<RawDocument> {
  const req = new IncomingMessage(new Socket())
  req.method = 'GET'
  req.url = path
  req.headers = { host }
  req.push(null)
  const res = new KeptResponse(req)
  await handle(req, res)
  await res.whole
  const headers = Object.entries(res.getHeaders()).flatMap(([name, value]): [string, string][] =>
    value === undefined || SENDERS_OWN.has(name) ? [] : [[name, String(value)]],
  )
  const turnsAt = Number(res.getHeader(TURNS_AT) ?? Number.POSITIVE_INFINITY)
  return { status: res.statusCode, headers, body: Buffer.concat(res.chunks), turnsAt }
}

/** About one sending of the bytes rather than about the document; `vary` names requests that are never made here. */
const SENDERS_OWN = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'date',
  'etag',
  'vary',
  TURNS_AT,
])

/** A response that keeps its bytes instead of sending them. */
class KeptResponse extends ServerResponse {
  chunks: Buffer[] = []
  whole: Promise<void>

  constructor(req: IncomingMessage) {
    super(req)
    this.whole = new Promise((resolve) => this.once('finish', resolve))
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
        this.setHeader(name, value as OutgoingHttpHeader)
      }
    }
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest)
    return true
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    this.#keep(typeof chunk === 'function' ? undefined : chunk, typeof chunk === 'function' ? [chunk] : rest)
    this.emit('finish')
    return this
  }

  #keep(chunk: unknown, rest: unknown[]): void {
    if (typeof chunk === 'string') {
      this.chunks.push(Buffer.from(chunk, typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8'))
    } else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
    const done = rest.at(-1)
    if (typeof done === 'function') process.nextTick(done as () => void)
  }
}
