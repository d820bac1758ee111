import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { DocumentCache, type DocumentCacheOptions } from '#lib/site/document-cache.ts'
import type { RawDocument } from '#lib/site/finished-document.ts'
import { get } from '#tests/support/get.ts'

/** A database of versions that can go away, and that nobody asks twice for nothing. */
class Versions {
  away = false
  now = new Map<string, number>()
  current = async (names: string[]) => (this.away ? null : names.map((name) => this.now.get(name) ?? 0))
  hold = (names: string[], versions: number[]) => !this.away && this.lastKnown(names, versions)
  lastKnown = (names: string[], versions: number[]) =>
    names.every((name, index) => (this.now.get(name) ?? 0) === versions[index])
  raise(name: string) {
    this.now.set(name, (this.now.get(name) ?? 0) + 1)
  }
}

let server: Server
let versions: Versions
let rendered: string[]
let clock: number
let make: (path: string) => RawDocument | Promise<RawDocument>

function open(options: Partial<DocumentCacheOptions> = {}) {
  const render = async (path: string) => {
    rendered.push(path)
    return make(path)
  }
  const cache = new DocumentCache({ render, versions, now: () => clock, ...options })
  server = createServer(async (req, res) => {
    try {
      if (!(await cache.answer(req, res))) res.end('passed on')
    } catch {
      res.writeHead(500).end()
    }
  })
  return new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

const ask = (path: string, headers = {}, method = 'GET') =>
  get((server.address() as AddressInfo).port, path, headers, method)

const page = (words: string, status = 200): RawDocument => ({
  status,
  headers: [['content-type', 'text/html; charset=utf-8']],
  body: Buffer.from(`<p>${words.repeat(50)}</p>`),
})

beforeEach(async () => {
  versions = new Versions()
  rendered = []
  clock = Date.UTC(2026, 0, 5, 4)
  make = (path) => page(`${path} ${rendered.length}`)
  await open()
})

afterEach(() => new Promise((resolve) => server.close(resolve)))

test('a picture is sent as it is to everybody, and asked for again after a release or a takedown', async () => {
  const path = `/media/${'a'.repeat(64)}-480.avif`
  const picture = Buffer.from([0, 255, 7])
  make = () => ({ status: 200, headers: [['content-type', 'image/avif']], body: picture })
  const first = await ask(path, { 'accept-encoding': 'br, gzip' })
  expect(first.body).toEqual(picture)
  expect([first.headers['content-encoding'], first.headers.vary]).toEqual([undefined, undefined])
  const again = await ask(path, { 'if-none-match': first.headers.etag })
  expect([again.status, rendered.length]).toEqual([304, 1])
  versions.raise('lists')
  expect([(await ask(path)).status, rendered.length]).toEqual([200, 2])
  versions.raise('site')
  make = () => page('gone', 404)
  const gone = await ask(path, { 'if-none-match': first.headers.etag })
  expect([gone.status, gone.headers.etag]).toEqual([404, undefined])
})

describe('the document cache', () => {
  test('renders a document once and sends the same bytes to all', async () => {
    const first = await ask('/article/1')
    const second = await ask('/article/1')
    expect(second.body).toEqual(first.body)
    expect(rendered).toEqual(['/article/1'])
  })

  test('renders once for readers who come at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask('/article/1')))
    expect(rendered).toEqual(['/article/1'])
  })

  test('never sends what is older than its versions', async () => {
    await ask('/article/1')
    versions.raise('article:1')
    expect((await ask('/article/1')).text).toContain('/article/1 2')
  })

  test('renders for itself who comes after a release during a rendering', async () => {
    let finish = (_document: RawDocument) => {}
    make = () =>
      new Promise((resolve) => {
        finish = resolve
      })
    const early = ask('/article/1')
    while (rendered.length === 0) await new Promise(setImmediate)
    const finishEarly = finish
    make = () => page('new')
    versions.raise('article:1')
    expect((await ask('/article/1')).text).toContain('new')
    finishEarly(page('old'))
    expect((await early).text).toContain('old')
    expect((await ask('/article/1')).text).toContain('new')
  })

  test('keeps other articles when one changes, and renders all anew when the site does', async () => {
    await ask('/article/1')
    versions.raise('article:2')
    versions.raise('lists')
    await ask('/article/1')
    expect(rendered).toHaveLength(1)
    versions.raise('site')
    await ask('/article/1')
    expect(rendered).toHaveLength(2)
  })

  test('shows a release at once on the home page, in its channel, at its tags and on their older pages', async () => {
    const paths = [
      '/',
      '/before/7',
      '/channel/city',
      '/channel/city/before/7',
      '/tag/%E5%85%AC',
      '/tag/a/before/7',
      '/corrections',
      '/corrections/before/7',
      '/corrections/atom.xml',
    ]
    for (const path of paths) await ask(path)
    versions.raise('lists')
    for (const path of paths) await ask(path)
    expect(rendered).toEqual([...paths, ...paths])
  })

  test('lets what stands beside an article be a minute old, and no older', async () => {
    await ask('/article/1')
    versions.raise('lists')
    clock += 59_000
    await ask('/article/1')
    expect(rendered).toHaveLength(1)
    clock += 2_000
    await ask('/article/1')
    expect(rendered).toHaveLength(2)
    clock += 61_000
    await ask('/article/1')
    expect(rendered).toHaveLength(2)
  })

  test('turns the date at midnight in Shanghai', async () => {
    for (const path of ['/', '/article/1']) await ask(path)
    clock = Date.UTC(2026, 0, 5, 15, 59, 59)
    for (const path of ['/', '/article/1']) await ask(path)
    expect(rendered).toHaveLength(2)
    clock += 1_000
    for (const path of ['/', '/article/1']) await ask(path)
    expect(rendered).toEqual(['/', '/article/1', '/', '/article/1'])
  })

  test('sends yesterday’s page while the database is away', async () => {
    await ask('/')
    versions.away = true
    clock += 24 * 60 * 60 * 1000
    await ask('/')
    expect(rendered).toHaveLength(1)
  })

  test('keeps what says that a report was taken down, but nothing unknown and no failure', async () => {
    for (const [status, renderings] of [
      [410, 1],
      [404, 2],
      [503, 2],
      [500, 2],
    ] as const) {
      rendered = []
      make = () => page('…', status)
      for (let turn = 0; turn < 2; turn += 1) expect((await ask(`/article/${status}`)).status).toBe(status)
      expect([status, rendered.length]).toEqual([status, renderings])
    }
  })

  test('sends what it has while the database is away', async () => {
    const before = await ask('/article/1')
    versions.away = true
    expect((await ask('/article/1')).text).toBe(before.text)
    expect(rendered).toHaveLength(1)
  })

  test('sends nothing that it knows to be outdated, even while the database is away', async () => {
    await ask('/article/1')
    versions.raise('article:1')
    versions.away = true
    make = () => page('away', 503)
    expect((await ask('/article/1')).status).toBe(503)
  })

  test('keeps nothing that was rendered while the database was away', async () => {
    versions.away = true
    await ask('/article/1')
    versions.away = false
    await ask('/article/1')
    expect(rendered).toHaveLength(2)
  })

  test('sends brotli, gzip or plain bytes, each with its own tag', async () => {
    const plain = await ask('/article/1')
    const gzip = await ask('/article/1', { 'accept-encoding': 'gzip' })
    const br = await ask('/article/1', { 'accept-encoding': 'gzip, deflate, br;q=0.9' })
    const refused = await ask('/article/1', { 'accept-encoding': 'br;q=0, gzip;q=0.0' })
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(refused.body).toEqual(plain.body)
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ])
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(plain.headers.vary).toBe('accept-encoding')
    expect(Number(br.headers['content-length'])).toBe(br.body.length)
  })

  test('answers 304 to who has these bytes, and only to them', async () => {
    const { etag = '' } = (await ask('/article/1')).headers
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('/article/1', { 'if-none-match': tag })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await ask('/article/1', { 'if-none-match': '"other"' })).status).toBe(200)
    versions.raise('article:1')
    expect((await ask('/article/1', { 'if-none-match': etag })).status).toBe(200)
  })

  test('answers HEAD like GET, without the bytes', async () => {
    const whole = await ask('/article/1')
    const head = await ask('/article/1', {}, 'HEAD')
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(whole.body.length))
  })

  test('gives one document whatever the query and the cookies', async () => {
    await ask('/article/1')
    await ask('/article/1?from=elsewhere', { cookie: 'session=1' })
    expect(rendered).toEqual(['/article/1'])
  })

  test('leaves alone what is somebody’s own or a machine’s', async () => {
    const paths = ['/desk', '/desk/articles/1/edit', '/sign-in', '/api/v1/x', '/_next/static/x.js', '/readyz']
    for (const path of paths) expect((await ask(path)).text).toBe('passed on')
    for (const path of ['/article/1', '/nowhere'])
      expect((await ask(path, {}, 'POST')).text).toBe('passed on')
    expect(rendered).toEqual([])
  })

  test('keeps nothing at an address that is not written as ours are, whatever it answers', async () => {
    const paths = [
      ...['/desks', '/article/0', '/article/01', '/article/1/X', '/article/1/x/y', '/before/0', '/before'],
      ...['/tag/%e5%85%ac', '/tag/a/b', '/tag/%', '/channel/A', '/nowhere', '//article/1', '/article/1/'],
    ]
    for (const path of [...paths, ...paths]) expect((await ask(path)).text).toContain(path)
    expect(rendered).toEqual([...paths, ...paths])
  })

  test('keeps what it has, whatever ten thousand hostile addresses ask for', async () => {
    server.close()
    await open({ maxBytes: 2_500 })
    await ask('/article/1')
    make = (path) => page(path.slice(0, 20), 404)
    const hostile = [
      (n: number) => `/article/${n + 1_000}`,
      (n: number) => `/tag/${n}`,
      (n: number) => `/channel/x${n}/before/${n + 1}`,
      (n: number) => `/article/1?${n}`,
      (n: number) => `/${'x'.repeat(n % 3_000)}/${n}`,
    ]
    for (let n = 0; n < 2_000; n += 1) await Promise.all(hostile.map((pathOf) => ask(pathOf(n))))
    expect(rendered.filter((path) => path.startsWith('/article/1') && path.length < 11)).toHaveLength(1)
  })

  test('makes a document anew when its own time comes, though nobody acted', async () => {
    const turnsAt = clock + 1_000
    make = () => ({ ...page(`${rendered.length}`), turnsAt: rendered.length === 1 ? turnsAt : undefined })
    const first = (await ask('/feed.xml')).text
    clock = turnsAt - 1
    expect((await ask('/feed.xml')).text).toBe(first)
    clock = turnsAt
    expect((await ask('/feed.xml')).text).not.toBe(first)
    clock += 60_000
    await ask('/feed.xml')
    expect(rendered).toHaveLength(2)
  })

  test('lets go of what was least recently asked for when it is full', async () => {
    server.close()
    const size = async (path: string) => (await ask(path)).body.length
    await open({ maxBytes: 2_500 })
    expect(await size('/article/1')).toBeLessThan(1_000)
    for (const id of [2, 3, 4]) {
      await ask(`/article/${id}`)
      await ask('/article/1')
    }
    expect(rendered.filter((path) => path === '/article/1')).toHaveLength(1)
    await ask('/article/2')
    expect(rendered.filter((path) => path === '/article/2')).toHaveLength(2)
  })

  test('passes a failure of rendering on, and tries again for the next reader', async () => {
    make = () => {
      throw new Error('torn paper')
    }
    expect((await ask('/article/1')).status).toBe(500)
    make = () => page('whole')
    expect((await ask('/article/1')).status).toBe(200)
  })
})
