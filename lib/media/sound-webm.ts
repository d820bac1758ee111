import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Ten hours of pictures and sounds, each an element. */
const MOST_ELEMENTS = 8_000_000

// Numbers of elements as RFC 9559 gives them.
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const [VOID, CHECKSUM] = [0xec, 0xbf]
/** What stands in a segment: where to look, about it, its tracks, its cues, and what is dropped. */
const PARTS = new Set([
  ...[CLUSTER, 0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b, 0x1254c367, 0x1043a770, 0x1941a469],
  ...[VOID, CHECKSUM],
])
/** Of which the elements inside are looked at too. */
const LISTS = new Set([0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b])
/** What stands in a cluster: its time, its blocks, alone or with more about them. */
const IN_CLUSTER = new Set([0xe7, 0xa3, 0xa0, 0xa7, 0xab, 0x5854, 0xaf, VOID, CHECKSUM])

type Element = { id: number; content: number; end: number | null }

/**
 * Whether a WebM is as long as it says, and made of nothing but what belongs in one, each part in the part around it: a
 * parser would look for its way through anything else for ever. Reads heads only, and waits for each, so it is for a process of its own.
 */
export function isSoundWebm(file: FileHandle, size: number): boolean {
  const head = elementAt(file, 0, size)
  if (!head?.end) return false
  const segment = elementAt(file, head.end, size)
  if (segment?.id !== SEGMENT) return false
  const end = segment.end ?? size
  let [at, elements, clusters] = [segment.content, 0, 0]
  while (at < end) {
    const part = elementAt(file, at, end)
    if (!part || !PARTS.has(part.id)) return false
    if (part.id === CLUSTER) clusters += 1
    else if (part.end === null) return false
    const isWalked = part.id === CLUSTER || LISTS.has(part.id)
    let inside = part.content
    while (isWalked && inside < (part.end ?? end)) {
      const element = elementAt(file, inside, part.end ?? end)
      // A cluster that was recorded live ends where the next part begins.
      if (
        part.end === null &&
        element &&
        PARTS.has(element.id) &&
        element.id !== VOID &&
        element.id !== CHECKSUM
      )
        break
      if (!element || element.end === null) return false
      if (part.id === CLUSTER && !IN_CLUSTER.has(element.id)) return false
      inside = element.end
      elements += 1
      if (elements > MOST_ELEMENTS) return false
    }
    at = part.end ?? inside
  }
  return clusters > 0
}

const head = Buffer.alloc(12)

/** The element that begins here (RFC 8794); `end` is null where it does not say. Null for one that reaches out of `room`. */
function elementAt({ fd }: FileHandle, at: number, room: number): Element | null {
  const bytes = head.subarray(0, readSync(fd, head, 0, 12, at))
  const idLength = Math.clz32(bytes[0] ?? 0) - 23
  if (idLength > 4 || bytes.length < idLength + 1) return null
  const sizeLength = Math.clz32(bytes[idLength] ?? 0) - 23
  if (sizeLength > 8 || bytes.length < idLength + sizeLength) return null
  const id = bytes.readUIntBE(0, idLength)
  let length = BigInt((bytes[idLength] ?? 0) & (0xff >> sizeLength))
  for (const byte of bytes.subarray(idLength + 1, idLength + sizeLength))
    length = length * 256n + BigInt(byte)
  const content = at + idLength + sizeLength
  if (length === 2n ** BigInt(7 * sizeLength) - 1n) return { id, content, end: null }
  const end = content + Number(length)
  return end <= room ? { id, content, end } : null
}
