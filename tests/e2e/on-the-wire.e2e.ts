import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { type Answer, get } from '#tests/support/get.ts'
import { test } from './support/test.ts'

// What leaves the server, byte by byte and header by header: nothing is decompressed or followed on the way.

let port: number
test.beforeAll(({ baseURL }) => {
  port = Number(new URL(baseURL ?? '').port)
})

const KEPT_A_SECOND = 'public, max-age=0, s-maxage=1, stale-if-error=600'

test('a page leaves in the encoding that its reader takes, with a tag of its own, and not twice', async () => {
  const [report] = /\/article\/\d+/.exec((await get(port, '/')).text) ?? ['']
  for (const path of ['/', report, '/channel/city']) {
    const plain = await get(port, path)
    const takes = async (offer: string) => {
      const answer = await get(port, path, { 'accept-encoding': offer })
      const encoding = answer.headers['content-encoding'] ?? 'identity'
      const bytes =
        encoding === 'br'
          ? brotliDecompressSync(answer.body)
          : encoding === 'gzip'
            ? gunzipSync(answer.body)
            : answer.body
      expect([offer, bytes.equals(plain.body)]).toEqual([offer, true])
      expect(answer.headers.vary).toBe('accept-encoding')
      expect(answer.headers['cache-control']).toBe(KEPT_A_SECOND)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
      return encoding
    }
    expect(await takes('gzip, deflate, br, zstd')).toBe('br')
    expect(await takes('GZIP;q=0.5')).toBe('gzip')
    expect(await takes('br;q=0, gzip')).toBe('gzip')
    expect(await takes('br; q=0.000, gzip; q=0')).toBe('identity')
    expect(await takes('identity')).toBe('identity')
    expect(await takes('zstd, "br", brotli, \t,;q=1')).toBe('identity')

    const { etag } = plain.headers
    expect(etag).toMatch(/^"[\w-]{27}-identity"$/)
    const again = await get(port, path, { 'if-none-match': `W/${etag}` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    expect([again.headers['cache-control'], again.headers.vary]).toEqual([KEPT_A_SECOND, 'accept-encoding'])
    const otherwise = await get(port, path, { 'if-none-match': etag, 'accept-encoding': 'br' })
    expect(otherwise.status, 'another encoding is other bytes').toBe(200)

    const head = await get(port, path, { 'accept-encoding': 'gzip' }, 'HEAD')
    const whole = await get(port, path, { 'accept-encoding': 'gzip' })
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
    expect(head.headers.etag).toBe(whole.headers.etag)
    const part = await get(port, path, { range: 'bytes=0-9' })
    expect([part.status, part.body.length]).toEqual([200, plain.body.length])
  }
})

test('styles, scripts and pictures are kept by their readers as long as their addresses promise', async () => {
  const { text } = await get(port, '/')
  const files = [...new Set(text.match(/\/site\/[\w.-]+\.(css|js)/g))]
  expect(files).toHaveLength(3)
  for (const path of files) {
    const { status, headers } = await get(port, path, { 'accept-encoding': 'br' })
    expect([path, status, headers['content-encoding']]).toEqual([path, 200, 'br'])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  }
  const [picture = ''] = /\/media\/[\w-]+\.(avif|webp)/.exec(text) ?? []
  const { status, headers } = await get(port, picture, { 'accept-encoding': 'br, gzip' })
  expect([status, headers['content-encoding']]).toEqual([200, undefined])
  expect(headers['content-type']).toMatch(/^image\/(avif|webp)$/)
})

const evil = 'evil.example'
// With an address as long, as much as the server reads at all.
const long = 'a'.repeat(7_000)

const claims: Record<string, string>[] = [
  { host: evil },
  { host: `${evil}"><script>` },
  { 'x-forwarded-host': evil, 'x-forwarded-proto': 'gopher', 'x-forwarded-port': '1' },
  { forwarded: `host=${evil}`, 'x-forwarded-for': evil, 'x-real-ip': evil },
  { 'x-original-url': '/desk', 'x-rewrite-url': '/desk', 'x-http-method-override': 'DELETE' },
  { 'accept-language': `${evil};q=9, x`, 'user-agent': `${evil}"><script>`, referer: `javascript:${evil}` },
  { cookie: `next-auth.session-token=${evil}; sanshen.scheme=${evil}` },
  { cookie: `__prerender_bypass=${evil}; __next_preview_data=${evil}` },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': evil, 'x-nextjs-data': '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy', 'x-matched-path': '/desk', 'x-invoke-path': '/desk' },
  { 'x-now-route-matches': '1=desk', 'next-resume': '1', 'x-next-cache-tags': evil },
  { 'cache-control': 'no-cache', pragma: 'no-cache', 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' },
  { origin: `https://${evil}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' },
  { 'x-long': long },
]

test('what a request claims about itself changes no byte and no header of what everybody gets', async () => {
  const [report] = /\/article\/\d+/.exec((await get(port, '/')).text) ?? ['']
  for (const path of ['/', report, '/nowhere-at-all']) {
    const honest = await get(port, path)
    expect(honest.text + JSON.stringify(honest.headers)).not.toContain(evil)
    for (const claim of claims) {
      for (const asked of [path, `${path}?utm_source=${evil}&_rsc=1&x=${long}`]) {
        const answer = await get(port, asked, claim)
        const what = `${asked.slice(0, 40)} with ${Object.keys(claim)}`
        expect([what, answer.status, told(answer)]).toEqual([what, honest.status, told(honest)])
        expect([what, answer.text === honest.text]).toEqual([what, true])
      }
    }
  }
  const tooLong = await get(port, `/?${long}${long}${long}`)
  expect([tooLong.status, tooLong.text]).toEqual([431, ''])
})

/** The headers of an answer, but for those of the connection that it came by. */
function told({ headers }: Answer) {
  const { date: _date, connection: _connection, 'keep-alive': _alive, ...rest } = headers
  return rest
}

test('hostile addresses lead to the paper’s own 404 and to nothing of theirs', async () => {
  const script = encodeURIComponent('"><script>alert(1)</script>')
  const [report] = /\/article\/\d+/.exec((await get(port, '/')).text) ?? ['']
  const paths = [
    ...[
      '/%00',
      '/article/1%00',
      '/article/..%2f..%2fdesk',
      '/channel/city%2f',
      `/%2f%2f${evil}`,
      `/%5c${evil}`,
    ],
    ...['/tag/%', '/tag/%E0%A4%A', '/tag/%00', '/tag/%0d%0aset-cookie:a=b', `/tag/${script}`, `/${script}`],
    ...['/article/0', '/article/-1', '/article/1e3', `/article/${'9'.repeat(20)}`, '/article/%EF%BC%91'],
    ...['/before/0', '/before/1e3', '/before/99999999999', '/channel/city/before/0', `/channel/${script}`],
    ...[`${report}/${script}`, `${report}/x/y`, '/nowhere.map', '/media'],
    ...[`/${long}`, `/tag/${'%E5%85%AC'.repeat(500)}`, `${report}/${'b'.repeat(3_000)}`],
    ...['/.env', '/.git/config', '/wp-login.php', '/index.php?x=/etc/passwd', '/phpmyadmin'],
    ...['/CHANNEL/city', '/channel/City', '/channel/city;jsessionid=1', '/article', '/tag'],
  ]
  for (const path of paths) {
    const { status, text, headers } = await get(port, path)
    const what = path.slice(0, 60)
    expect([what, status, headers['cache-control']]).toEqual([what, 404, 'no-store'])
    expect([what, headers['set-cookie'], headers.location]).toEqual([what, undefined, undefined])
    expect([what, text.includes('没有找到这一页')]).toEqual([what, true])
    expect([what, text.includes('alert(1)') || text.includes(evil)]).toEqual([what, false])
  }
  // What reads as another address of ours leads there and never out.
  for (const path of [
    `//${evil}/`,
    `//${evil}/%2e%2e`,
    `/\\${evil}`,
    '/./',
    `/.${report}/`,
    '/channel//city',
  ]) {
    const { status, headers } = await get(port, path)
    expect([path, [200, 308].includes(status)]).toEqual([path, true])
    const { location = '/' } = headers
    expect([path, new URL(location, `http://localhost:${port}`).port]).toEqual([path, String(port)])
  }
})
