import { rm } from 'node:fs/promises'
import type { Caller, Result } from '#lib/platform/command.ts'
import { env } from '#lib/platform/env.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { placeOnTheWay, writeOnTheWay } from '#lib/platform/storage.ts'
import { addClip } from './add-clip.ts'
import { copyApart } from './copy-apart.ts'
import { keepClip } from './record.ts'
import { canAddMedium } from './rules.ts'
import { type Clip, fileName } from './schema.ts'
import { inTurn } from './turns.ts'

/** A file as it comes in: what it is called, and its bytes, piece by piece. */
export type ComingIn = { name: string; bytes: AsyncIterable<Uint8Array> }

/** How large a clip may be that is handed in, in bytes (the setting CLIP_MAX_MB). */
export const clipLimit = () => env().CLIP_MAX_MB * 2 ** 20

/**
 * Takes a moving picture or a sound into the paper's keeping: onto the disk as it comes, then copied without what else
 * the file says (`copyClip`), kept and entered. At no time is it whole in memory, and whatever happens no other file of
 * it is left. The one way in, for the desk's upload and for the seed. Gives the clip, or a refusal that names the file.
 */
export async function takeClip(caller: Caller, { name: called, bytes }: ComingIn): Promise<Result<Clip>> {
  const places: string[] = []
  try {
    // Before the work, not only in the command after it.
    if (!caller.actor) return { ok: false, refusal: { code: 'not-signed-in' } }
    permit(canAddMedium(caller.actor))
    const name = fileName.parse(called)
    const [from, to] = [await placeOnTheWay(), await placeOnTheWay()]
    places.push(from, to)
    await writeOnTheWay(from, upTo(clipLimit(), bytes, name))
    const clip = await inTurn(0, () => copyApart(from, to, name))
    return await addClip(caller, { sha256: await keepClip(to, clip), name })
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal }
    throw error
  } finally {
    for (const place of places) await rm(place, { force: true }).catch(() => undefined)
  }
}

async function* upTo(largest: number, bytes: AsyncIterable<Uint8Array>, name: string) {
  let size = 0
  for await (const piece of bytes) {
    size += piece.byteLength
    if (size > largest) refuse('clip-heavy', { name, max: largest / 2 ** 20 })
    yield piece
  }
}
