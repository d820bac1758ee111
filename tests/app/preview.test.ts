import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { encode } from 'next-auth/jwt'
import type { Content } from '#lib/document/content.ts'
import { expectOk } from '#lib/platform/command.ts'
import { makePreviewLink } from '#lib/preview/make-preview-link.ts'
import { revokePreviewLink } from '#lib/preview/revoke-preview-link.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  as,
  begin,
  bodyOf,
  freshWorld,
  liveArticle,
  personId,
  stateOf,
  wholeContent,
  write,
} from '#tests/support/world.ts'

const jar = new Map<string, string>()

jest.unstable_mockModule('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
  headers: async () => new Headers(),
}))

const link = await import('#app/preview/[token]/route.tsx')
const picture = await import('#app/preview/[token]/media/[file]/route.ts')
const desk = await import('#app/api/desk/articles/[id]/preview/document/route.tsx')
const list = await import('#app/api/desk/articles/[id]/preview/list/route.tsx')

async function signInAs(name: CastName | null) {
  jar.clear()
  const token = name && { person: personId(name), version: 1 }
  const secret = process.env.SESSION_SECRET ?? ''
  if (token) jar.set('next-auth.session-token', await encode({ token: token as never, secret }))
}

beforeEach(freshWorld)

let asker = 0
/** Each from an address of its own, but for who wants to be counted. */
async function open(token: string, from = `198.51.100.${++asker}`) {
  const request = new Request(`http://localhost/preview/${token}`, { headers: { 'x-forwarded-for': from } })
  const answer = await link.GET(request, { params: Promise.resolve({ token }) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

async function made(articleId: number, version: string | number = 'draft') {
  const { hash } = (await stateOf(articleId)).draft
  return expectOk(await as('reporter', makePreviewLink, { articleId, version, hash }))
}

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>`

/** Everything that a draft can say, said by somebody who means harm. */
const hostileContent = (): Content =>
  wholeContent({
    ...{ title: hostile.slice(0, 100), kicker: '<b>', subtitle: '<i>', summary: hostile, ai: hostile },
    ...{ tags: ['<svg onload=1>'], body: bodyOf(hostile), correction: hostile },
    byline: [{ role: '<u>', name: '"><img src=x>' }],
  })

describe('a preview link', () => {
  test('shows the version as its readers would have it, and says that nobody has released it', async () => {
    const articleId = await begin('reporter', wholeContent({ title: '给律师看的', tags: ['公园'] }))
    const { token } = await made(articleId)
    expectOk(await write('reporter', articleId, wholeContent({ title: '后来的题' })))
    const { status, headers, text } = await open(token)
    expect(status).toBe(200)
    expect(text).toContain('<h1>给律师看的</h1>')
    expect(text).not.toContain('后来的题')
    expect(text).toMatch(/预览<\/b> · 未签发 · 有效至 <time/)
    for (const [name, value] of [
      ['cache-control', 'private, no-store'],
      ['x-robots-tag', 'noindex, nofollow, noarchive'],
      ['referrer-policy', 'no-referrer'],
    ] as const)
      expect(headers.get(name)).toBe(value)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/)
  })

  test('tells machines nothing by which they could take it for a publication', async () => {
    const { token } = await made(await begin('reporter', wholeContent({ summary: '摘要在此' })))
    const { text } = await open(token)
    expect(text).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>')
    expect(text).toContain('<meta name="referrer" content="no-referrer"/>')
    expect(text).not.toMatch(
      /ld\+json|canonical|og:|twitter:|rel="alternate"|name="description"|<time[^>]*>[^<]*<\/time><\/span>/,
    )
    expect(text).not.toContain(token)
  })

  test('is one and the same page that there is not, whatever ended it', async () => {
    const articleId = await begin('reporter')
    const ended = await made(articleId)
    const revoked = await made(articleId)
    expectOk(await as('reporter', revokePreviewLink, { articleId, linkId: revoked.id }))
    await sql('owner', `update preview_link set expires_at = now() where id = ${ended.id}`)
    const answers = []
    for (const token of [ended.token, revoked.token, 'A'.repeat(43), '../../etc', '%00', '你'])
      answers.push(await open(token))
    for (const { status, headers, text } of answers) {
      expect([status, text]).toEqual([404, answers[0]?.text])
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive')
    }
    expect(await sql('app', 'select opened from preview_link')).toEqual([{ opened: 0 }, { opened: 0 }])
  })

  test('is refused for a while to an address that asks for what there is not again and again', async () => {
    const { token } = await made(await begin('reporter'))
    for (let tries = 0; tries < 30; tries += 1) await open('B'.repeat(43), '203.0.113.9')
    expect((await open(token, '203.0.113.9')).status).toBe(429)
    expect((await open(token, '203.0.113.10')).status).toBe(200)
  })

  test('has no pictures but its own, and says so as it says everything', async () => {
    const { token } = await made(await begin('reporter'))
    const file = `${'f'.repeat(64)}-480.webp`
    const request = new Request('http://localhost/', { headers: { 'x-forwarded-for': '192.0.2.1' } })
    const answer = await picture.GET(request, { params: Promise.resolve({ token, file }) })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'private, no-store'])
  })

  test('runs nothing that a hostile draft says', async () => {
    const { token } = await made(await begin('reporter', hostileContent()))
    const { status, text } = await open(token)
    expect(status).toBe(200)
    expect(text.match(/<script[^>]*>/g)).toEqual([
      expect.stringContaining('src="/site/early.'),
      expect.stringContaining('src="/site/page.'),
    ])
    expect(text).not.toMatch(/<img src=x|<svg onload/)
  })
})

describe('the desk’s own preview', () => {
  const look = async (handler: typeof desk, articleId: number, asked = '') => {
    const request = new Request(`http://localhost/x${asked}`)
    const answer = await handler.GET(request, { params: Promise.resolve({ id: String(articleId) }) })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  test('may stand in a frame of the desk, by day and by night', async () => {
    await signInAs('reporter')
    const articleId = await begin('reporter', wholeContent({ title: '在写的题' }))
    for (const scheme of ['light', 'dark']) {
      const { status, headers, text } = await look(desk, articleId, `?scheme=${scheme}`)
      expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
      expect(text).toContain(`data-scheme="${scheme}"`)
      expect(text).toContain('<h1>在写的题</h1>')
      expect(text).not.toContain('ld+json')
    }
    expect((await look(list, articleId)).text).toContain('在写的题')
  })

  test('reads the pictures of the text from the desk, whether they are live or not', async () => {
    await signInAs('reporter')
    const cover = { sha256: 'c'.repeat(64), width: 800, height: 500, caption: '', credit: '摄', alt: '图' }
    const articleId = await begin('reporter', wholeContent({ cover }))
    for (const handler of [desk, list]) {
      const { text } = await look(handler, articleId)
      expect(text).toContain(`/api/desk/media/${'c'.repeat(64)}-800.webp`)
      expect(text).not.toContain(`"/media/${'c'.repeat(64)}`)
    }
  })

  test('shows a live article’s draft as readers will have it, with what it will say was corrected', async () => {
    await signInAs('reporter')
    const articleId = await liveArticle()
    expectOk(
      await write('reporter', articleId, wholeContent({ title: '改正的题', correction: '面积有误。' })),
    )
    const { text } = await look(desk, articleId)
    expect(text).toContain('<h1>改正的题</h1>')
    expect(text).toContain('面积有误。')
  })

  test('is for who may read the text, and for nobody else', async () => {
    const articleId = await begin('reporter', wholeContent({ title: '没给人看' }))
    for (const [name, status] of [
      ['reporter', 200],
      ['editor', 200],
      ['reviewer', 404],
      ['reader', 403],
      [null, 401],
    ] as const) {
      await signInAs(name)
      for (const handler of [desk, list]) {
        const answer = await look(handler, articleId)
        expect([name, answer.status, answer.text.includes('没给人看')]).toEqual([
          name,
          status,
          status === 200,
        ])
      }
    }
  })

  test('runs nothing that a hostile draft says', async () => {
    await signInAs('reporter')
    const articleId = await begin('reporter', hostileContent())
    for (const handler of [desk, list]) {
      const { text } = await look(handler, articleId)
      expect(text).not.toMatch(/<img src=x|<svg onload|<script>/)
    }
  })
})
