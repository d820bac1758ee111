import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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
 * The bytes kept under this SHA-256; null where there are none, or more than `most`, or where the disk has others than
 * were kept, which are then nobody's to see. Refuses `storage-failed`.
 */
export async function readKeptBytes(sha256: string, most?: number): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  if (most !== undefined) {
    const found = await stat(placeOf(sha256)).catch(() => null)
    if (found && found.size > most) return null
  }
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

/** How long what is on its way may stay there, in milliseconds: a process that was killed leaves its files. */
const LONGEST_WAY = 24 * 60 * 60 * 1000
const CHUNK = 256 * 1024

/** The path of a file that is still to be written, on the disk of what is kept. Whoever asks for one removes it. Refuses `storage-failed`. */
export async function placeOnTheWay(): Promise<string> {
  const folder = join(env().DATA_DIR, 'media', 'on-the-way')
  try {
    await mkdir(folder, { recursive: true })
    for (const name of await readdir(folder)) {
      const left = await stat(join(folder, name)).catch(() => null)
      if (left && Date.now() - left.mtimeMs > LONGEST_WAY) await rm(join(folder, name), { force: true })
    }
  } catch (error) {
    throw failed(error)
  }
  return join(folder, randomUUID())
}

/** Writes what comes, piece by piece, to a path that `placeOnTheWay` gave. Refuses `storage-failed`; what `bytes` throws goes on. */
export async function writeOnTheWay(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  let theirs: { error: unknown } | null = null
  const pieces = async function* () {
    try {
      yield* bytes
    } catch (error) {
      theirs = { error }
      throw error
    }
  }
  const file = await open(path, 'wx').catch((error) => {
    throw failed(error)
  })
  await pipeline(pieces, file.createWriteStream()).catch((error: unknown) => {
    throw theirs ? theirs.error : failed(error)
  })
}

/** Keeps a whole file under its own SHA-256, which it gives (hex), without holding it in memory. The file moves there. Refuses `storage-failed`. */
export async function keepFile(path: string): Promise<string> {
  try {
    const hash = createHash('sha256')
    await pipeline(createReadStream(path, { highWaterMark: CHUNK }), hash)
    const sha256 = hash.digest('hex')
    const place = placeOf(sha256)
    const file = await open(path, 'r+')
    await file.sync().finally(() => file.close())
    await mkdir(dirname(place), { recursive: true })
    await rename(path, place)
    await syncFolder(dirname(place))
    return sha256
  } catch (error) {
    throw failed(error)
  }
}

/**
 * The bytes kept under a SHA-256 from `start` to `end`, both included, as fast as they are taken; null where there are
 * none, or others than `size`. What is that long is not read through before each part of it. Refuses `storage-failed`.
 */
export async function readKeptPart(
  sha256: string,
  { start, end, size }: { start: number; end: number; size: number },
): Promise<ReadableStream<Uint8Array> | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const found = await stat(placeOf(sha256)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw failed(error)
  })
  if (found?.size !== size) return null
  const bytes = createReadStream(placeOf(sha256), { start, end, highWaterMark: CHUNK })
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
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
