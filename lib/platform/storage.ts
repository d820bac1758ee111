import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from './env.ts'
import { RefusalError } from './refusal.ts'

/**
 * Keeps bytes in DATA_DIR/media under their own SHA-256, which it gives (hex). They are on the disk for certain when it
 * resolves, whole or not at all. Refuses `storage-failed`.
 */
export async function keepBytes(bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes)
  const place = placeOf(sha256)
  const part = `${place}.${randomUUID()}.part`
  try {
    await mkdir(dirname(place), { recursive: true })
    await writeThrough(part, bytes)
    // What reads meanwhile finds the whole file under this name, or none.
    await rename(part, place)
    await syncFolder(dirname(place))
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw failed(error)
  }
  return sha256
}

/**
 * The bytes kept under this SHA-256; null where there are none, or where the disk has others than were kept, which are
 * then nobody's to see. Refuses `storage-failed`.
 */
export async function readKeptBytes(sha256: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const bytes = await readFile(placeOf(sha256)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw failed(error)
  })
  if (bytes && hashOf(bytes) !== sha256) {
    console.error(`${placeOf(sha256)} is not what was kept there`)
    return null
  }
  return bytes
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const placeOf = (sha256: string) => join(env().DATA_DIR, 'media', sha256.slice(0, 2), sha256)

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name is itself only on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Full, read-only, gone: which of them is for the log; the person is told that nothing was kept. */
function failed(error: unknown): RefusalError {
  console.error(error)
  return new RefusalError({ code: 'storage-failed' })
}
