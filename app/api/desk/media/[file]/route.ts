import { mediaResponse } from '#app/media-response.ts'
import { currentActor } from '#app/session.ts'
import { canEnterDesk } from '#lib/people/rules.ts'

type Context = { params: Promise<{ file: string }> }

// Content under its own hash; asked again each time, since a session ends.
const OWN = 'private, no-cache'

/** Anything in the paper's keeping, for staff: what is not live is not for readers yet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return mediaResponse(request, (await params).file, {
    cacheControl: { picture: OWN, clip: OWN },
    may: async () => {
      const actor = await currentActor()
      if (!actor) return 401
      return canEnterDesk(actor).allowed ? 200 : 403
    },
  })
}
