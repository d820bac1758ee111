import { pictureResponse } from '#app/picture-response.ts'
import { isLiveMedium } from '#lib/site/live-medium.ts'

type Context = { params: Promise<{ file: string }> }

/** A picture of a live article. Its address outlives nothing: with the article's takedown it is unknown at once. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return pictureResponse(request, (await params).file, {
    // As pages are kept: a second by shared caches, and asked again by a browser, which has it by its tag.
    cacheControl: 'public, max-age=0, s-maxage=1, stale-if-error=600',
    may: async ({ sha256 }) => ((await isLiveMedium(sha256)) ? 200 : 404),
  })
}
