import { pictureResponse } from '#app/picture-response.ts'
import { PRIVATE, throughLink } from '#app/preview/link-door.ts'
import { previewShows } from '#lib/preview/open-preview.ts'

type Context = { params: Promise<{ token: string; file: string }> }

/** A picture of the version that a link shows; of any other text it is unknown here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, file } = await params
  const response = await pictureResponse(request, file, {
    cacheControl: PRIVATE['cache-control'],
    may: async ({ sha256 }) =>
      (await throughLink(request, () => previewShows(token, sha256))) === true ? 200 : 404,
  })
  for (const [name, value] of Object.entries(PRIVATE)) response.headers.set(name, value)
  return response
}
