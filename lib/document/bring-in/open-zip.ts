/** How much a zip may hold: its parts, all of them unpacked, and one part that is read as markup; in bytes. */
export const ZIP_LIMITS = { parts: 3_000, bytes: 120 * 2 ** 20, markup: 24 * 2 ** 20 } as const

/** Why a zip was not opened: it is none or broken, or there is too much in it. */
export type ZipProblem = 'damaged' | 'too-much'

type Part = { name: string; method: number; size: number; packed: number; at: number }

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50

/**
 * The parts of a zip by name. What they unpack to is counted as it comes out, since a few bytes may say that they are
 * little and become gigabytes. Parts that `wanted` refuses are never unpacked.
 */
export async function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array> | ZipProblem> {
  const listed = listOf(bytes)
  if (listed === null) return 'damaged'
  if (listed.length > ZIP_LIMITS.parts) return 'too-much'
  const parts = new Map<string, Uint8Array>()
  let left: number = ZIP_LIMITS.bytes
  for (const part of listed.filter(({ name }) => wanted(name))) {
    const most = /\.(xml|rels)$/i.test(part.name) ? Math.min(left, ZIP_LIMITS.markup) : left
    const unpacked = await unpack(bytes, part, most)
    if (unpacked === 'damaged' || unpacked === 'too-much') return unpacked
    left -= unpacked.length
    parts.set(part.name, unpacked)
  }
  return parts
}

function listOf(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  // A comment may follow, of at most 65,535 bytes.
  for (const first = Math.max(0, end - 65_535); end >= first; end -= 1)
    if (view.getUint32(end, true) === END) break
  if (end < 0 || view.getUint32(end, true) !== END) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: Part[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return null
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + comment
  }
  return parts
}

async function unpack(bytes: Uint8Array, part: Part, most: number): Promise<Uint8Array | ZipProblem> {
  const { at, packed, method, size } = part
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return 'damaged'
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) return 'damaged'
  if (size > most) return 'too-much'
  const raw = bytes.subarray(from, from + packed)
  if (method === 0) return raw.length > most ? 'too-much' : raw
  return method === 8 ? inflated(raw, most) : 'damaged'
}

async function inflated(raw: Uint8Array, most: number): Promise<Uint8Array | ZipProblem> {
  const stream = new Blob([raw as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > most) {
        await reader.cancel().catch(() => undefined)
        return 'too-much'
      }
      pieces.push(next.value)
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A zip of the same parts with nothing packed, for a reader that would unpack without asking how much. */
export function plainZip(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const files = [...parts].map(([name, data]) => ({ name: new TextEncoder().encode(name), data }))
  const size = files.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 22)
  const zip = new Uint8Array(size)
  const view = new DataView(zip.buffer)
  const starts: number[] = []
  let at = 0
  const write = (signature: number, name: Uint8Array, data: Uint8Array, head: number) => {
    // In the list two bytes more stand before the sizes: which program made it.
    const more = signature === LISTED ? 2 : 0
    view.setUint32(at, signature, true)
    view.setUint32(at + 18 + more, data.length, true)
    view.setUint32(at + 22 + more, data.length, true)
    view.setUint16(at + 26 + more, name.length, true)
    zip.set(name, at + head)
  }
  for (const { name, data } of files) {
    starts.push(at)
    write(LOCAL, name, data, 30)
    zip.set(data, at + 30 + name.length)
    at += 30 + name.length + data.length
  }
  const list = at
  for (const [index, { name, data }] of files.entries()) {
    write(LISTED, name, data, 46)
    view.setUint32(at + 42, starts[index] ?? 0, true)
    at += 46 + name.length
  }
  view.setUint32(at, END, true)
  view.setUint16(at + 8, files.length, true)
  view.setUint16(at + 10, files.length, true)
  view.setUint32(at + 12, at - list, true)
  view.setUint32(at + 16, list, true)
  return zip.buffer
}
