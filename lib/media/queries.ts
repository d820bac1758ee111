import { readKeptBytes } from '#lib/platform/storage.ts'
import { readRecord } from './record.ts'
import type { PictureFile } from './rules.ts'

/**
 * The bytes of one file of a medium; null where there is none. Asks the storage alone: whether the caller may see it is
 * asked before (readers: `lib/site/live-medium.ts`; the desk: who may enter it). Refuses `storage-failed`.
 */
export async function readPicture({ sha256, width, format }: PictureFile): Promise<Buffer | null> {
  const record = await readRecord(sha256)
  const hash = record?.files[`${width}.${format}`]
  return hash ? readKeptBytes(hash) : null
}
