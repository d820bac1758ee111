import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'

/** A file, or the status of an answer that has none with where it points to. */
export type RemoteAnswer = { bytes: Uint8Array } | { status: number; location: string | null }

type Options = { address: string; port: number; largest: number; signal: AbortSignal }

/** How long a host may take to answer at all, in milliseconds. */
const CONNECT_MS = 6_000

/** Asks one host by its address for what a URL names; null when it does not answer, or breaks off. */
export async function askHost(
  url: URL,
  { address, port, largest, signal }: Options,
): Promise<RemoteAnswer | 'too-large' | null> {
  const options: RequestOptions & { servername?: string } = {
    // An address and not a name: nothing is looked up again.
    ...{ host: address, port, path: `${url.pathname}${url.search}`, method: 'GET' },
    headers: {
      host: url.host,
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9',
      'accept-encoding': 'identity',
      'user-agent': 'Mozilla/5.0 (compatible; Sanshen)',
    },
    // A connection of its own, closed with the answer.
    ...{ agent: false, signal, maxHeaderSize: 16_384, timeout: CONNECT_MS },
    ...(isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && { servername: url.hostname }),
  }
  try {
    const response = await answered(url.protocol === 'https:' ? httpsRequest : httpRequest, options)
    return await read(response, largest)
  } catch {
    return null
  }
}

function answered(ask: typeof httpRequest, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = ask(options, resolve)
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', reject)
    request.end()
  })
}

async function read(response: IncomingMessage, largest: number): Promise<RemoteAnswer | 'too-large' | null> {
  try {
    const { statusCode = 0, headers } = response
    if (statusCode !== 200) return { status: statusCode, location: headers.location ?? null }
    // Asked for as it is; what comes packed anyway could be of any size.
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      return { status: statusCode, location: null }
    if (Number(headers['content-length'] ?? 0) > largest) return 'too-large'
    const parts: Buffer[] = []
    let size = 0
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length
      if (size > largest) return 'too-large'
      parts.push(part)
    }
    return { bytes: Buffer.concat(parts) }
  } finally {
    response.destroy()
  }
}
