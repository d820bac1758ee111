/**
 * The body of a request, read as a stream so that an endless one costs no more than `largest` bytes; null for a larger
 * one. Rejects when the sender goes away.
 */
export async function readBytes(request: Request, largest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
