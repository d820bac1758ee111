import { readKeptBytes, readKeptPart } from '#lib/platform/storage.ts'
import type { Part } from './byte-range.ts'
import { readClipRecord, readRecord } from './record.ts'
import type { ClipFile, PictureFile } from './rules.ts'

// Each asks the storage alone: whether the caller may see it is asked before (readers: `lib/site/live-medium.ts`; the
// desk: who may enter it).

/** The bytes of one file of a picture; null where there is none. Refuses `storage-failed`. */
export async function readPicture({ sha256, width, format }: PictureFile): Promise<Buffer | null> {
  const record = await readRecord(sha256)
  const hash = record?.files[`${width}.${format}`]
  return hash ? readKeptBytes(hash) : null
}

/** A clip to be sent: how many bytes it has, and any part of them as they are taken. */
export type SentClip = { size: number; part(part: Part): Promise<ReadableStream<Uint8Array> | null> }

/** A clip's file; null where there is none in this format. Refuses `storage-failed`. */
export async function readClip({ sha256, format }: ClipFile): Promise<SentClip | null> {
  const record = await readClipRecord(sha256)
  if (record?.format !== format) return null
  return { size: record.bytes, part: (part) => readKeptPart(record.file, part) }
}
