import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { encode } from 'next-auth/jwt'
import type { Video } from '#lib/document/body-types.ts'
import { PICTURE_LIMITS } from '#lib/media/rules.ts'
import type { Clip } from '#lib/media/schema.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { webm } from '#tests/support/clips.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { drawing } from '#tests/support/pictures.ts'
import { freshWorld, liveArticle, personId, wholeContent, withdraw } from '#tests/support/world.ts'

const jar = new Map<string, string>()

jest.unstable_mockModule('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
  headers: async () => new Headers(),
}))

const { POST } = await import('#app/api/desk/media/route.ts')
const desk = await import('#app/api/desk/media/[file]/route.ts')
const site = await import('#app/(site)/media/[file]/route.ts')

const home = 'http://localhost:3000'
const photograph = drawing(1000, 700).jpeg().toBuffer()

async function signInAs(name: CastName | null) {
  jar.clear()
  const token = name && { person: personId(name), version: 1 }
  const secret = process.env.SESSION_SECRET ?? ''
  if (token) jar.set('next-auth.session-token', await encode({ token: token as never, secret }))
}

type Sent = { body?: BodyInit; name?: string; headers?: Record<string, string> }

async function send({ body, name = '公园.jpg', headers = { origin: home } }: Sent = {}) {
  const address = `${home}/api/desk/media?name=${encodeURIComponent(name)}`
  const init = { method: 'POST', headers: { host: 'localhost:3000', ...headers }, duplex: 'half' }
  const given = body ?? new Uint8Array(await photograph)
  const response = await POST(new Request(address, { ...init, body: given } as RequestInit))
  return { status: response.status, answer: await response.json() }
}

const look = (from: typeof desk | typeof site, file: string, headers = {}) =>
  from.GET(new Request(`${home}/${file}`, { headers }), { params: Promise.resolve({ file }) })

beforeEach(async () => {
  await freshWorld()
  await signInAs('reporter')
})

describe('an upload', () => {
  test('of a picture gives the medium; of anything else it says what is taken, and keeps nothing', async () => {
    const { status, answer } = await send()
    expect([status, answer.value]).toEqual([200, expect.objectContaining({ width: 1000, height: 700 })])
    const before = await fingerprint()
    expect(await send({ body: '<svg/>', name: 'x.jpg' })).toEqual({
      status: 422,
      answer: { ok: false, refusal: { code: 'not-media', params: { name: 'x.jpg' } } },
    })
    expect(await fingerprint()).toBe(before)
  })

  test('is for the desk, from this very site', async () => {
    const before = await fingerprint()
    expect((await send({ headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await send({ headers: {} })).status).toBe(403)
    await signInAs('reader')
    expect((await send()).answer.refusal.code).toBe('not-entitled')
    await signInAs(null)
    expect((await send()).status).toBe(401)
    expect(await fingerprint()).toBe(before)
  })

  test('without an end is cut at the limit, and from a stranger never begun', async () => {
    let read = 0
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          read += 2 ** 20
          controller.enqueue(new Uint8Array(2 ** 20))
        },
      })
    const { status, answer } = await send({ body: endless() })
    expect([status, answer.refusal.code, answer.refusal.params.max]).toEqual([413, 'picture-heavy', 20])
    expect(read).toBeLessThan(PICTURE_LIMITS.bytes + 4 * 2 ** 20)
    read = 0
    await signInAs(null)
    await send({ body: endless() })
    expect(read).toBeLessThan(4 * 2 ** 20)
  })
})

describe('a clip', () => {
  type Poster = Pick<Video['attrs'], 'poster' | 'posterWidth' | 'posterHeight'>

  function shown({ format, ...clip }: Clip, poster: Poster): Video {
    const words = { caption: '渡轮靠岸。', credit: '林晓帆 摄', alt: '一艘渡轮' }
    return {
      type: 'video',
      attrs: { ...clip, format: format as Video['attrs']['format'], ...poster, ...words },
    }
  }

  /** A live article that shows a film, and the address of the film. */
  async function liveFilm() {
    const clip: Clip = (await send({ body: new Uint8Array(await webm(2)), name: '渡轮.webm' })).answer.value
    const shot = (await send()).answer.value
    const poster = { poster: shot.sha256, posterWidth: shot.width, posterHeight: shot.height }
    const articleId = await liveArticle(
      wholeContent({ body: { type: 'doc', content: [shown(clip, poster)] } }),
    )
    await signInAs(null)
    return { articleId, file: `${clip.sha256}.webm`, size: clip.bytes }
  }

  test('of a live article is sent whole or in any part, until the takedown', async () => {
    const { articleId, file, size } = await liveFilm()
    const whole = await look(site, file)
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect([whole.status, bytes.length]).toEqual([200, size])
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'video/webm',
      'content-length': String(size),
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable, s-maxage=1',
      etag: `"${file}"`,
    })
    const asks = async (range: string, more = {}) => {
      const got = await look(site, file, { range, ...more })
      return [got.status, got.headers.get('content-range'), Buffer.from(await got.arrayBuffer())]
    }
    expect(await asks('bytes=0-99')).toEqual([206, `bytes 0-99/${size}`, bytes.subarray(0, 100)])
    expect(await asks('bytes=100-')).toEqual([206, `bytes 100-${size - 1}/${size}`, bytes.subarray(100)])
    expect(await asks('bytes=-7')).toEqual([206, `bytes ${size - 7}-${size - 1}/${size}`, bytes.subarray(-7)])
    expect(await asks(`bytes=5-${size + 99}`)).toEqual([
      206,
      `bytes 5-${size - 1}/${size}`,
      bytes.subarray(5),
    ])
    expect(await asks(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, Buffer.alloc(0)])
    expect(await asks('bytes=-0')).toEqual([416, `bytes */${size}`, Buffer.alloc(0)])
    for (const notOne of ['bytes=9-5', 'bytes=-', 'lines=1-2', 'bytes=0-1,5-6', 'x'])
      expect(await asks(notOne)).toEqual([200, null, bytes])
    expect((await asks('bytes=0-9', { 'if-range': `"${file}"` }))[0]).toBe(206)
    expect((await asks('bytes=0-9', { 'if-range': '"another"' }))[0]).toBe(200)
    expect((await look(site, file, { 'if-none-match': `"${file}"`, range: 'bytes=0-9' })).status).toBe(304)
    expect((await look(site, file.replace('webm', 'mp4'))).status).toBe(404)
    await withdraw('third', articleId)
    expect((await look(site, file, { range: 'bytes=0-9' })).status).toBe(404)
  })

  test('is read from the disk as fast as it is taken, and no further when somebody leaves', async () => {
    const { file } = await liveFilm()
    const head = await site.GET(new Request(`${home}/${file}`, { method: 'HEAD' }), {
      params: Promise.resolve({ file }),
    })
    expect([head.status, head.body, Number(head.headers.get('content-length')) > 1000]).toEqual([
      200,
      null,
      true,
    ])
    const { body } = await look(site, file)
    await body?.cancel()
  })

  test('of a draft is the desk’s alone, and kept by no shared cache', async () => {
    const { value } = (await send({ body: new Uint8Array(await webm(1)), name: 'x.webm' })).answer
    const file = `${value.sha256}.webm`
    const seen = await look(desk, file, { range: 'bytes=0-9' })
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([206, 'private, no-cache'])
    expect((await look(site, file)).status).toBe(404)
    await signInAs('reader')
    expect((await look(desk, file)).status).toBe(403)
    await signInAs(null)
    expect((await look(desk, file)).status).toBe(401)
  })
})

describe('a picture', () => {
  const covered = (sha256: string) =>
    wholeContent({
      cover: { sha256, width: 1000, height: 700, caption: '', credit: '林晓帆 摄', alt: '长椅' },
    })

  test('of a live article is every reader’s, by its tag once they have it, until the takedown', async () => {
    const { sha256 } = (await send()).answer.value
    const file = `${sha256}-480.avif`
    await signInAs(null)
    expect((await look(site, file)).status).toBe(404)
    const articleId = await liveArticle(covered(sha256))
    const got = await look(site, file)
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/avif'])
    expect(got.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-if-error=600')
    expect((await got.arrayBuffer()).byteLength).toBeGreaterThan(100)
    const tag = { 'if-none-match': got.headers.get('etag') ?? '' }
    expect((await look(site, file, tag)).status).toBe(304)
    for (const other of [`${sha256}-1920.avif`, `${sha256}-480.jpg`, `${'b'.repeat(64)}-480.avif`]) {
      expect([other, (await look(site, other)).status]).toEqual([other, 404])
    }
    await withdraw('third', articleId)
    const gone = await look(site, file, tag)
    expect([gone.status, gone.headers.get('cache-control'), await gone.text()]).toEqual([404, 'no-store', ''])
  })

  test('of a draft is the desk’s alone, and kept by no shared cache', async () => {
    const file = `${(await send()).answer.value.sha256}-1000.webp`
    const seen = await look(desk, file)
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    const tag = { 'if-none-match': `W/${seen.headers.get('etag')}` }
    expect((await look(desk, file, tag)).status).toBe(304)
    await signInAs('reader')
    expect((await look(desk, file, tag)).status).toBe(403)
    await signInAs(null)
    expect((await look(desk, file, tag)).status).toBe(401)
  })
})
