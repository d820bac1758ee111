import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { AUDIO_FORMATS, VIDEO_FORMATS } from '#lib/document/clips.ts'
import { seenHash } from '#lib/platform/input.ts'
import { keepBytes, keepFile, readKeptBytes } from '#lib/platform/storage.ts'
import type { CopiedClip } from './copy-clip.ts'
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

/** The same of a clip, which has one file. */
const clipRecordSchema = z.strictObject({
  v: z.literal(1),
  format: z.enum([...VIDEO_FORMATS, ...AUDIO_FORMATS]),
  width: z.int().min(0),
  height: z.int().min(0),
  seconds: z.int().min(1),
  bytes: z.int().min(1),
  file: seenHash,
})

export type ClipRecord = z.output<typeof clipRecordSchema>

/** Keeps a clip's file, which moves, and then its record; gives the record's SHA-256. Refuses `storage-failed`. */
export async function keepClip(
  path: string,
  { format, width, height, seconds }: CopiedClip,
): Promise<string> {
  const { size: bytes } = await stat(path)
  const file = await keepFile(path)
  const record: ClipRecord = { v: 1, format, width, height, seconds, bytes, file }
  return keepBytes(Buffer.from(JSON.stringify(record)))
}

/** The record of a picture; null where nothing is kept under this SHA-256, or something else. */
export const readRecord = (sha256: string) => recordOf(recordSchema, sha256)

/** The record of a clip; null as above. */
export const readClipRecord = (sha256: string) => recordOf(clipRecordSchema, sha256)

/** No record is longer: another file that is kept is not read for one. */
const LONGEST_RECORD = 4096

async function recordOf<Schema extends z.ZodType>(
  schema: Schema,
  sha256: string,
): Promise<z.output<Schema> | null> {
  const bytes = await readKeptBytes(sha256, LONGEST_RECORD)
  if (!bytes) return null
  try {
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
