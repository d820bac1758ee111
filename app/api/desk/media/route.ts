import { handleStream, look } from '#app/act.ts'
import { canAddMedium, PICTURE_LIMITS } from '#lib/media/rules.ts'
import { clipLimit } from '#lib/media/take-clip.ts'
import { takeFile } from '#lib/media/take-file.ts'

/** A file for the paper's keeping; `?only=picture` where nothing else will do. */
export const POST = handleStream({
  may: canAddMedium,
  take: (caller, { asked, ...file }) =>
    takeFile(caller, { ...file, onlyPicture: asked.get('only') === 'picture' }),
})

/** How large such a file may be, in bytes, so that nobody sends one in vain. */
export const GET = look(async (actor) =>
  canAddMedium(actor).allowed ? { picture: PICTURE_LIMITS.bytes, clip: clipLimit() } : null,
)
