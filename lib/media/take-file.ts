import type { Caller, Result } from '#lib/platform/command.ts'
import { readUpTo } from '#lib/platform/read-up-to.ts'
import { PICTURE_LIMITS } from './rules.ts'
import { fileName, type Kept } from './schema.ts'
import { sniffClip, TELLING_BYTES } from './sniff-clip.ts'
import { type ComingIn, clipLimit, takeClip } from './take-clip.ts'
import { takePicture } from './take-picture.ts'

type File = ComingIn & {
  /** In bytes, as far as the sender says. */
  size: number
  /** Where nothing but a picture will do. */
  onlyPicture: boolean
}

/**
 * Takes whatever comes in, a picture or a clip by its content and not by its name. A file that is too large is refused
 * before it is read where its size is said, and at the limit where it is not.
 */
export async function takeFile(caller: Caller, file: File): Promise<Result<Kept>> {
  const name = fileName.parse(file.name)
  const pieces = file.bytes[Symbol.asyncIterator]()
  try {
    const begun = await beginning(pieces)
    const clip = file.onlyPicture ? null : sniffClip(begun)
    if (clip && 'foreign' in clip) return no('clip-kind', { name, found: clip.foreign })
    if (clip) {
      if (file.size > clipLimit()) return no('clip-heavy', { name, max: clipLimit() / 2 ** 20 })
      return await takeClip(caller, { name, bytes: goneOn(begun, pieces) })
    }
    const heavy = no('picture-heavy', { name, max: PICTURE_LIMITS.bytes / 2 ** 20 })
    if (file.size > PICTURE_LIMITS.bytes) return heavy
    const bytes = await readUpTo(goneOn(begun, pieces), PICTURE_LIMITS.bytes)
    if (!bytes) return heavy
    const taken = await takePicture(caller, { name, bytes })
    const isNothing = !taken.ok && taken.refusal.code === 'not-a-picture' && !file.onlyPicture
    return isNothing ? no('not-media', { name }) : taken
  } finally {
    // Whoever sends on is told that nobody listens.
    await pieces.return?.().catch(() => undefined)
  }
}

const no = (
  code: 'clip-kind' | 'clip-heavy' | 'picture-heavy' | 'not-media',
  params: Record<string, string | number>,
) => ({
  ok: false as const,
  refusal: { code, params },
})

async function beginning(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  let size = 0
  while (size < TELLING_BYTES) {
    const { done, value } = await pieces.next()
    if (done) break
    read.push(value)
    size += value.byteLength
  }
  return Buffer.concat(read)
}

async function* goneOn(begun: Uint8Array, pieces: AsyncIterator<Uint8Array>) {
  yield begun
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
}
