import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** Bytes ready to send and their strong ETag, which RFC 9110 wants different for each encoding. */
export type Encoded = { bytes: Buffer; etag: string }

/** A document as it goes out: its status, the headers that Next gave it, and its bytes in each encoding. */
export type FinishedDocument = {
  status: number
  headers: [string, string][]
  encodings: Record<Encoding, Encoded>
  size: number
}

/** What Next made of a path, before encoding. */
export type RawDocument = { status: number; headers: [string, string][]; body: Buffer }

/** Compresses a document once, for all who will ask for it. */
export async function finishDocument({ status, headers, body }: RawDocument): Promise<FinishedDocument> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        // 9 takes 2 ms for a long report, 11 takes 50 for four per cent less: the first reader waits for it.
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: 9 }),
  ])
  return {
    status,
    headers,
    encodings: {
      br: { bytes: br, etag: `"${hash}-br"` },
      gzip: { bytes: gz, etag: `"${hash}-gz"` },
      identity: { bytes: body, etag: `"${hash}"` },
    },
    size: br.length + gz.length + body.length,
  }
}
