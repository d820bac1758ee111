import { readUpTo } from '#lib/platform/read-up-to.ts'

/**
 * The body of a request, read as a stream so that an endless one costs no more than `largest` bytes; null for a larger
 * one. Rejects when the sender goes away.
 */
export async function readBytes(request: Request, largest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  return readUpTo(request.body ?? new Blob().stream(), largest)
}
