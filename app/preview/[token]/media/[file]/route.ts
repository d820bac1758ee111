import { mediaResponse } from '#app/media-response.ts'
import { PRIVATE, throughLink } from '#app/preview/link-door.ts'
import { previewShows } from '#lib/preview/open-preview.ts'

type Context = { params: Promise<{ token: string; file: string }> }

const OWN = PRIVATE['cache-control']

/** A picture or a clip of the version that a link shows; of any other text it is unknown here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, file } = await params
  const response = await mediaResponse(request, file, {
    cacheControl: { picture: OWN, clip: OWN },
    may: async (sha256) =>
      (await throughLink(request, () => previewShows(token, sha256))) === true ? 200 : 404,
  })
  for (const [name, value] of Object.entries(PRIVATE)) response.headers.set(name, value)
  return response
}
