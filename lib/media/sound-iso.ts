import type { FileHandle } from 'node:fs/promises'

/** What a description of a film may take to read; ten hours of one are under 10 MB. */
const LARGEST_TABLES = 64 * 2 ** 20
/** Ten hours at 60 pictures a second, with their sound. */
const MOST_SAMPLES = 4_000_000
const MOST_BOXES = 200_000

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'mvex', 'moof', 'traf'])

/**
 * Whether an MPEG-4 or QuickTime file is as long as it says, and none of its tables longer than the box it stands in: a
 * claim of four thousand million samples is then refused before a parser believes it. Reads heads and tables only.
 */
export async function isSoundIso(file: FileHandle, size: number): Promise<boolean> {
  let [at, samples, hasTracks] = [0, 0, false]
  for (let boxes = 0; at < size; boxes += 1) {
    const head = Buffer.alloc(16)
    const { bytesRead } = await file.read(head, 0, 16, at)
    const box = bytesRead >= 8 ? headOf(head.subarray(0, bytesRead), size - at) : null
    if (!box || boxes > MOST_BOXES) return false
    if (box.type === 'moov' || box.type === 'moof') {
      if (box.length > LARGEST_TABLES) return false
      const bytes = Buffer.alloc(box.length - box.head)
      await file.read(bytes, 0, bytes.length, at + box.head)
      const found = samplesIn(bytes)
      if (found === null) return false
      samples += found
      hasTracks ||= box.type === 'moov'
    }
    if (samples > MOST_SAMPLES) return false
    at += box.length
  }
  return hasTracks
}

type Box = { type: string; head: number; length: number }

/** The box that begins here; null for one that is shorter than its own head or longer than what holds it. */
function headOf(bytes: Buffer, room: number): Box | null {
  if (bytes.length < 8) return null
  const type = bytes.toString('latin1', 4, 8)
  const said = bytes.readUInt32BE(0)
  if (said === 0) return { type, head: 8, length: room }
  if (said !== 1) return said >= 8 && said <= room ? { type, head: 8, length: said } : null
  if (bytes.length < 16) return null
  const long = bytes.readBigUInt64BE(8)
  return long >= 16n && long <= BigInt(room) ? { type, head: 16, length: Number(long) } : null
}

/** How many samples the tables in a box speak of; null where one says more than it has. */
function samplesIn(bytes: Buffer, depth = 0): number | null {
  let samples = 0
  for (let at = 0; at + 8 <= bytes.length; ) {
    const box = headOf(bytes.subarray(at, at + 16), bytes.length - at)
    if (!box || depth > 8) return null
    const inner = bytes.subarray(at + box.head, at + box.length)
    const found = CONTAINERS.has(box.type) ? samplesIn(inner, depth + 1) : samplesOf(box.type, inner)
    if (found === null) return null
    samples += found
    at += box.length
  }
  return samples
}

/** Bytes an entry has, after version, flags and count. */
const ENTRIES: Readonly<Record<string, number>> = { stts: 8, ctts: 8, stsc: 12, stco: 4, co64: 8, stss: 4 }

function samplesOf(type: string, bytes: Buffer): number | null {
  const entry = ENTRIES[type]
  if (entry !== undefined) {
    const count = numberAt(bytes, 4)
    if (count === null || count * entry > bytes.length - 8) return null
    if (type !== 'stts') return 0
    let samples = 0
    for (let index = 0; index < count; index += 1) samples += bytes.readUInt32BE(8 + 8 * index)
    return samples
  }
  if (type === 'stsz') {
    const [each, count] = [numberAt(bytes, 4), numberAt(bytes, 8)]
    if (each === null || count === null || count > MOST_SAMPLES) return null
    return each > 0 || 4 * count <= bytes.length - 12 ? 0 : null
  }
  if (type !== 'trun') return 0
  const [flags, count] = [numberAt(bytes, 0), numberAt(bytes, 4)]
  if (flags === null || count === null) return null
  const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length
  const before = [0x1, 0x4].filter((flag) => (flags & flag) !== 0).length
  return 8 + 4 * before + 4 * fields * count <= bytes.length ? count : null
}

const numberAt = (bytes: Buffer, at: number) => (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : null)
