import { z } from 'zod'
import { seenHash } from '#lib/platform/input.ts'
import { keepBytes, readKeptBytes } from '#lib/platform/storage.ts'
import type { EncodedPicture } from './encode-picture.ts'
import { PICTURE_FORMATS, SITE_WIDTHS } from './rules.ts'

/**
 * What a medium is: its measures, and the SHA-256 of each of its files by name (`480.avif`). The medium's own SHA-256 is
 * that of this record, so whoever signs it signs every byte that readers are sent.
 */
const recordSchema = z.strictObject({
  v: z.literal(1),
  format: z.enum(PICTURE_FORMATS),
  width: z.int().min(1).max(SITE_WIDTHS[3]),
  height: z.int().min(1),
  bytes: z.int().min(1),
  files: z.record(z.string(), seenHash),
})

export type MediumRecord = z.output<typeof recordSchema>

/** Keeps a picture's files and then its record; gives the record's SHA-256. Refuses `storage-failed`. */
export async function keepPicture({ format, width, height, files }: EncodedPicture): Promise<string> {
  const hashes: MediumRecord['files'] = {}
  let bytes = 0
  for (const [name, file] of files) {
    hashes[name] = await keepBytes(file)
    bytes += file.length
  }
  const record: MediumRecord = { v: 1, format, width, height, bytes, files: hashes }
  return keepBytes(Buffer.from(JSON.stringify(record)))
}

/** The record of a medium; null where nothing is kept under this SHA-256, or something else. */
export async function readRecord(sha256: string): Promise<MediumRecord | null> {
  const bytes = await readKeptBytes(sha256)
  if (!bytes) return null
  try {
    return recordSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
