/** Everything that comes, in one piece; null when it is more than `largest` bytes, of which no more are ever held. */
export async function readUpTo(bytes: AsyncIterable<Uint8Array>, largest: number): Promise<Buffer | null> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.byteLength
    if (size > largest) return null
    read.push(piece)
  }
  return Buffer.concat(read)
}
