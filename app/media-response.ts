import { CLIP_TYPES } from '#lib/document/clips.ts'
import { readByteRange } from '#lib/media/byte-range.ts'
import { readClip, readPicture } from '#lib/media/queries.ts'
import { type ClipFile, type PictureFile, readClipFile, readPictureFile } from '#lib/media/rules.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'

type Door = {
  cacheControl: { picture: string; clip: string }
  /** 200 for who may have it. */
  may: (sha256: string) => Promise<200 | 401 | 403 | 404>
}

/** Answers GET and HEAD with one file of a medium, as the last part of its address names it. Who may not have it gets no body. */
export async function mediaResponse(request: Request, part: string, door: Door): Promise<Response> {
  try {
    const [picture, clip] = [readPictureFile(part), readClipFile(part)]
    const file = picture ?? clip
    const status = file ? await door.may(file.sha256) : 404
    if (status !== 200 || !file) return nothing(status)
    // What the name says never changes its bytes, so the name is its tag.
    const etag = `"${part}"`
    const headers = { 'cache-control': door.cacheControl[picture ? 'picture' : 'clip'], etag }
    if (hasIt(request, etag)) return new Response(null, { status: 304, headers })
    return await (picture
      ? pictureResponse(picture, headers)
      : clipResponse(request, clip as ClipFile, { ...headers, 'accept-ranges': 'bytes' }))
  } catch (error) {
    if (isAway(error) || error instanceof RefusalError) return nothing(503, { 'retry-after': '5' })
    throw error
  }
}

type Headers = Record<string, string> & { etag: string }

async function pictureResponse(file: PictureFile, headers: Headers): Promise<Response> {
  const bytes = await readPicture(file)
  if (!bytes) return nothing(404)
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': `image/${file.format}` },
  })
}

/** A part where one is asked for (RFC 9110, 14): a player asks for what it is about to play, and for no more. */
async function clipResponse(request: Request, file: ClipFile, headers: Headers): Promise<Response> {
  const clip = await readClip(file)
  if (!clip) return nothing(404)
  const { size } = clip
  const type = { 'content-type': CLIP_TYPES[file.format] }
  // A part belongs to what the asker has of it already, or it is the whole again.
  const isSame = [null, headers.etag].includes(request.headers.get('if-range'))
  const asked = isSame ? readByteRange(request.headers.get('range'), size) : null
  if (asked === 'outside') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  }
  const { start, end } = asked ?? { start: 0, end: size - 1 }
  const length = { 'content-length': String(end - start + 1) }
  if (request.method === 'HEAD')
    return new Response(null, { headers: { ...headers, ...type, 'content-length': String(size) } })
  const bytes = await clip.part({ start, end, size })
  if (!bytes) return nothing(404)
  const range = asked ? { 'content-range': `bytes ${start}-${end}/${size}` } : null
  return new Response(bytes, {
    status: asked ? 206 : 200,
    headers: { ...headers, ...type, ...length, ...range },
  })
}

/** If-None-Match compares weakly, and a proxy may have weakened the tag (RFC 9110, 13.1.2). */
function hasIt(request: Request, etag: string): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  return tags.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}

function nothing(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
