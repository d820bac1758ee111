import { mediaResponse } from '#app/media-response.ts'
import { isLiveMedium } from '#lib/site/live-medium.ts'

type Context = { params: Promise<{ file: string }> }

/** A picture or a clip of a live article. Its address outlives nothing: with the article's takedown it is unknown at once. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return mediaResponse(request, (await params).file, {
    cacheControl: {
      // As pages are kept: a second by shared caches, and asked again by a browser, which has it by its tag.
      picture: 'public, max-age=0, s-maxage=1, stale-if-error=600',
      // What somebody has played they need not fetch again to hear it twice; a shared cache lets go of it as of a page.
      clip: 'public, max-age=31536000, immutable, s-maxage=1',
    },
    may: async (sha256) => ((await isLiveMedium(sha256)) ? 200 : 404),
  })
}
