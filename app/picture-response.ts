import { readPicture } from '#lib/media/queries.ts'
import { type PictureFile, readPictureFile } from '#lib/media/rules.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'

type Door = {
  cacheControl: string
  /** 200 for who may have it. */
  may: (file: PictureFile) => Promise<200 | 401 | 403 | 404>
}

/** Answers with one file of a medium, as the last part of its address names it. Who may not have it gets no body. */
export async function pictureResponse(
  request: Request,
  part: string,
  { cacheControl, may }: Door,
): Promise<Response> {
  try {
    const file = readPictureFile(part)
    const status = file ? await may(file) : 404
    if (status !== 200 || !file) return nothing(status)
    // What the name says never changes its bytes, so the name is its tag.
    const etag = `"${part}"`
    const headers = { 'cache-control': cacheControl, etag }
    if (hasIt(request, etag)) return new Response(null, { status: 304, headers })
    const bytes = await readPicture(file)
    if (!bytes) return nothing(404)
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'content-type': `image/${file.format}` },
    })
  } catch (error) {
    if (isAway(error) || error instanceof RefusalError) return nothing(503, { 'retry-after': '5' })
    throw error
  }
}

/** If-None-Match compares weakly, and a proxy may have weakened the tag (RFC 9110, 13.1.2). */
function hasIt(request: Request, etag: string): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  return tags.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}

function nothing(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
