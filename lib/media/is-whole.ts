import type { FileHandle } from 'node:fs/promises'
import type { FoundClip } from './sniff-clip.ts'
import { isSoundIso } from './sound-iso.ts'
import { isSoundWebm } from './sound-webm.ts'

type Container = Extract<FoundClip, { container: string }>['container']

/**
 * Whether a file has all that it says it has, as far as its kind says: a download that broke off is told from a whole
 * one. MPEG sound says nothing of its length; what there is of it is taken.
 */
export async function isWhole(file: FileHandle, container: Container): Promise<boolean> {
  const { size } = await file.stat()
  if (container === 'mp4') return isSoundIso(file, size)
  if (container === 'webm') return isSoundWebm(file, size)
  if (container === 'ogg') return isWholeOgg(file, size)
  return container === 'wav' ? isWholeWave(file, size) : true
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, Math.max(0, at))
  return bytes.subarray(0, bytesRead)
}

/** A page of Ogg (RFC 3533) is at most 65,307 bytes long; the last must end with the file. */
async function isWholeOgg(file: FileHandle, size: number): Promise<boolean> {
  const tail = await bytesAt(file, size - 65_307, Math.min(size, 65_307))
  const at = tail.lastIndexOf('OggS')
  const segments = tail[at + 26]
  if (at < 0 || segments === undefined || at + 27 + segments > tail.length) return false
  const data = tail.subarray(at + 27, at + 27 + segments).reduce((sum, length) => sum + length, 0)
  return at + 27 + segments + data === tail.length
}

async function isWholeWave(file: FileHandle, size: number): Promise<boolean> {
  const head = await bytesAt(file, 0, 12)
  if (head.length < 12) return false
  const said = head.readUInt32LE(4)
  // Recorded live, nobody came back to write the length; in RF64 it stands elsewhere.
  return said === 0 || said === 0xffffffff || said + 8 <= size
}
