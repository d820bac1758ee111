import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding, FinishedDocument } from './finished-document.ts'

/** Sends a finished document in the best encoding that the reader takes, or 304 when it already has these bytes. */
export function sendDocument(req: IncomingMessage, res: ServerResponse, document: FinishedDocument): void {
  const { bytes, etag, headers, headersUnmodified } =
    document.encodings[chooseEncoding(req.headers['accept-encoding'])]
  if (etag && matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304, headersUnmodified).end()
    return
  }
  res.writeHead(document.status, headers)
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** Brotli, else gzip, else as it is; `q=0` refuses an encoding (RFC 9110, 12.5.3). */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  const offers = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => offer.trim())
  const takes = (name: string) =>
    offers.some((offer) => offer.split(';')[0]?.trim() === name && !/;\s*q=0(\.0*)?$/.test(offer))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/** If-None-Match compares weakly, and a proxy may have weakened the tag (RFC 9110, 13.1.2). */
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
