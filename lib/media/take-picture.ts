import type { Caller, Result } from '#lib/platform/command.ts'
import { permit, RefusalError } from '#lib/platform/refusal.ts'
import { addMedium } from './add-medium.ts'
import { encodePicture } from './encode-picture.ts'
import { keepPicture } from './record.ts'
import { canAddMedium, PICTURE_LIMITS } from './rules.ts'
import { fileName, type Medium } from './schema.ts'
import { inTurn } from './turns.ts'

/** A picture as it is handed in: what its file is called, and the file. */
export type HandedIn = { name: string; bytes: Uint8Array }

/**
 * Takes a picture into the paper's keeping: encodes it for the site, puts its files into the storage and enters it. The
 * one way in, for the desk's upload and for the seed (`takePicture({ actor, via: 'cli' }, { name, bytes })`).
 * Outside any transaction, since it takes a second or two. Gives the medium, or a refusal that names the file.
 */
export async function takePicture(caller: Caller, handed: HandedIn): Promise<Result<Medium>> {
  try {
    // Before the work, not only in the command after it.
    if (!caller.actor) return { ok: false, refusal: { code: 'not-signed-in' } }
    permit(canAddMedium(caller.actor))
    const name = fileName.parse(handed.name)
    if (handed.bytes.length > PICTURE_LIMITS.bytes) {
      throw new RefusalError({ code: 'picture-heavy', params: { name, max: PICTURE_LIMITS.bytes / 2 ** 20 } })
    }
    const picture = await inTurn(handed.bytes.length, () => encodePicture(handed.bytes, name))
    return await addMedium(caller, { sha256: await keepPicture(picture), name })
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal }
    throw error
  }
}
