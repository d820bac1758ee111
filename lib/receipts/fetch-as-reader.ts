import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

const unbrotli = promisify(brotliDecompress)
const ungzip = promisify(gunzip)

/** How long a page may take, in milliseconds, and how large it may be, in bytes, packed and unpacked. */
const LIMITS = { ms: 5_000, bytes: 24 * 1024 * 1024 }

/** What came back, or why nothing did; `ms` is how long that took, `at` when it was asked, ISO 8601. */
export type Fetched = { ms: number; at: string } & (
  | { status: number; location: string; body: string }
  | { failed: 'unreachable' | 'too-slow' | 'too-large' }
)

/** Asks for a path as a reader would. */
export type FetchAsReader = (path: string) => Promise<Fetched>

export type ReaderDoor = { fetch: FetchAsReader; close(): void }

/**
 * Opens connections to the site as an anonymous reader has them: by its public address, without a cookie, taking what
 * browsers take. `via` is where to connect instead, where the public address leads nowhere from here; the site is asked
 * for by its public name all the same.
 */
export function openReaderDoor(siteUrl: string, via: string | undefined): ReaderDoor {
  const site = new URL(siteUrl)
  const to = new URL(via ?? siteUrl)
  const isSecure = to.protocol === 'https:'
  const agent = isSecure
    ? new HttpsAgent({ keepAlive: true, maxSockets: 6, ...(via ? { servername: site.hostname } : {}) })
    : new HttpAgent({ keepAlive: true, maxSockets: 6 })
  const ask = (path: string, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const request = (isSecure ? httpsRequest : httpRequest)(
        {
          ...{ host: to.hostname.replace(/^\[|\]$/g, ''), port: to.port || undefined, path, agent, signal },
          headers: {
            host: site.host,
            'accept-encoding': 'br, gzip',
            'user-agent': 'Mozilla/5.0 (compatible; Sanshen receipts)',
            ...(via ? { 'x-forwarded-proto': site.protocol.slice(0, -1) } : {}),
          },
        },
        resolve,
      )
      request.on('error', reject)
      request.end()
    })
  return { fetch: (path) => fetched(path, ask), close: () => agent.destroy() }
}

async function fetched(
  path: string,
  ask: (path: string, signal: AbortSignal) => Promise<IncomingMessage>,
): Promise<Fetched> {
  const began = performance.now()
  const at = new Date().toISOString()
  const signal = AbortSignal.timeout(LIMITS.ms)
  const took = () => ({ ms: Math.round(performance.now() - began), at })
  try {
    const response = await ask(path, signal)
    const bytes = await read(response)
    if (bytes === null) return { failed: 'too-large', ...took() }
    const { statusCode: status = 0, headers } = response
    const body = await unpacked(bytes, headers['content-encoding'])
    return { status, location: headers.location ?? '', body, ...took() }
  } catch {
    return { failed: signal.aborted ? 'too-slow' : 'unreachable', ...took() }
  }
}

async function read(response: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LIMITS.bytes) {
      response.destroy()
      return null
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function unpacked(bytes: Buffer, encoding: string | undefined): Promise<string> {
  const limit = { maxOutputLength: LIMITS.bytes }
  if (encoding === 'br') return (await unbrotli(bytes, limit)).toString()
  if (encoding === 'gzip') return (await ungzip(bytes, limit)).toString()
  return bytes.toString()
}
