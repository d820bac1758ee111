import { expect } from '@playwright/test'
import { get } from '#tests/support/get.ts'
import {
  begin,
  bringOut,
  carry,
  closeStaff,
  correct,
  openStaff,
  type Staff,
  takeDown,
} from './support/staff.ts'
import { test } from './support/test.ts'

let port: number
let staff: Staff
test.beforeAll(async ({ baseURL }) => {
  port = Number(new URL(baseURL ?? '').port)
  staff = await openStaff(port)
})
test.afterAll(() => closeStaff(staff))

const PART = (id: number) => `/sitemap/${Math.ceil(id / 10_000)}.xml`

/** Every list for programs that a new report in 城事 belongs to. */
const lists = (id: number) => [
  ...['/feed.xml', '/atom.xml', '/feed.json'],
  ...['/channel/city/feed.xml', '/channel/city/atom.xml', '/channel/city/feed.json'],
  ...[PART(id), '/news-sitemap.xml'],
  ...['/api/v1/articles', '/api/v1/channels/city/articles'],
]

/** In which of the lists a report stands, by its address and not another that begins like it. */
async function standing(id: number) {
  const found = new Map<string, boolean>()
  for (const path of lists(id)) {
    const { status, text } = await get(port, path)
    expect([path, status]).toEqual([path, 200])
    found.set(path, new RegExp(`/article/${id}(?!\\d)`).test(text))
  }
  return [...found].filter(([, stands]) => stands).map(([path]) => path)
}

const status = async (path: string) => (await get(port, path)).status
const own = (id: number) => [`/article/${id}`, `/article/${id}/share.png`, `/api/v1/articles/${id}`]
const each = (paths: string[], code: number) => paths.map((path) => [path, code])
const statuses = (paths: string[]) => Promise.all(paths.map(async (path) => [path, await status(path)]))

test('a released report stands in every feed, sitemap and list at once, and a taken down one in none', async () => {
  const id = await bringOut(staff, { title: '给机器看的一篇' })
  expect(await standing(id)).toEqual(lists(id))
  expect(await statuses(own(id))).toEqual(each(own(id), 200))

  await (await correct(staff, id, { title: '给机器看的一篇（更正）', correction: '原标题有误。' }))()
  expect((await get(port, '/feed.xml')).text).toContain('原标题有误。')
  expect(JSON.parse((await get(port, `/api/v1/articles/${id}`)).text).descriptions).toContainEqual(
    expect.objectContaining({ role: 'correction', value: '原标题有误。' }),
  )

  await takeDown(staff, id)
  expect(await standing(id)).toEqual([])
  expect(await statuses(own(id))).toEqual(each(own(id), 410))
  const gone = await get(port, `/api/v1/articles/${id}`)
  expect(gone.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(JSON.parse(gone.text)).toMatchObject({ status: 410, detail: '本文数据有误。' })
})

test('a report under embargo has its page alone, and comes to programs by itself when the time is there', async () => {
  const { articleId: id, hash } = await begin(staff, { title: '到时再给机器看的一篇' })
  const release = await carry(staff, id, hash)
  await release({ embargoUntil: new Date(Date.now() + 4_000).toISOString() })
  const others = own(id).slice(1)
  const page = await get(port, `/article/${id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('<meta name="robots" content="noindex"/>')
  expect(await standing(id)).toEqual([])
  expect(await statuses(others)).toEqual(each(others, 404))

  await expect.poll(() => standing(id)).toEqual(lists(id))
  expect(await statuses(others)).toEqual(each(others, 200))
  expect((await get(port, `/article/${id}`)).text).not.toContain('noindex')
})

test('programs get tags, compression and leave from any origin, and what is missing in their own form', async () => {
  const types = {
    '/feed.xml': 'application/rss+xml',
    '/atom.xml': 'application/atom+xml',
    '/feed.json': 'application/feed+json',
    '/sitemap.xml': 'application/xml',
    '/news-sitemap.xml': 'application/xml',
    '/robots.txt': 'text/plain',
    '/api/v1/articles': 'application/json',
    '/api/v1/channels': 'application/json',
    '/api/v1/openapi.json': 'application/json',
  }
  for (const [path, type] of Object.entries(types)) {
    const first = await get(port, path, { 'accept-encoding': 'br', origin: 'https://elsewhere.example' })
    expect([path, first.status, first.headers['content-type']]).toEqual([path, 200, `${type}; charset=utf-8`])
    expect(first.headers).toMatchObject({
      'content-encoding': 'br',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, s-maxage=1, stale-if-error=600',
    })
    expect(first.headers).not.toHaveProperty('x-turns-at')
    const again = await get(port, path, {
      'accept-encoding': 'br',
      'if-none-match': first.headers.etag ?? '',
    })
    expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
    const asked = `${path}?limit=99999&x=%00%0d%0aset-cookie:a&<script>`
    expect([asked, (await get(port, asked)).text]).toEqual([asked, (await get(port, path)).text])
  }
  const missing = {
    '/channel/nowhere/feed.xml': 'application/problem+xml; charset=utf-8',
    '/channel/nowhere/feed.json': 'application/problem+json; charset=utf-8',
    '/sitemap/214749.xml': 'application/problem+xml; charset=utf-8',
    '/sitemap/%3Cscript%3E.xml': 'application/problem+xml; charset=utf-8',
    '/api/v1/articles/2147483647': 'application/problem+json; charset=utf-8',
    '/api/v1/articles/99999999999999999999': 'application/problem+json; charset=utf-8',
    '/api/v1/articles/before/2147483647': 'application/problem+json; charset=utf-8',
    '/api/v1/channels/%22%27--/articles': 'application/problem+json; charset=utf-8',
    '/api/v1/nowhere': 'application/problem+json; charset=utf-8',
    '/article/2147483647/share.png': undefined,
  }
  for (const [path, type] of Object.entries(missing)) {
    const answer = await get(port, path)
    expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 404, type])
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('what a page tells search engines is data: no policy is broken, and no headline ends its block', async ({
  page,
}) => {
  const title = '</script><script>alert(1)</script><!-- "引号"'
  const id = await bringOut(staff, { title, tags: [']]></script>'] })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))
  })
  for (const path of [`/article/${id}`, '/', '/channel/city']) {
    await page.goto(path)
    const blocks = page.locator('script[type="application/ld+json"]')
    await expect(blocks).toHaveCount(1)
    expect(JSON.parse((await blocks.textContent()) ?? '')['@context']).toBe('https://schema.org')
  }
  await page.goto(`/article/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const share = await page.locator('meta[property="og:image"]').getAttribute('content')
  const picture = await get(port, new URL(share ?? '').pathname)
  expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png'])
  expect([picture.body.readUInt32BE(16), picture.body.readUInt32BE(20)]).toEqual([1200, 630])
  expect(complaints).toEqual([])
  for (const feed of await page.locator('link[rel="alternate"]').all()) {
    expect(await status((await feed.getAttribute('href')) ?? '')).toBe(200)
  }
  await takeDown(staff, id)
})
