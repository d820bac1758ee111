import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { drawing } from '#tests/support/pictures.ts'
import { signIn } from './support/newsroom.ts'
import { contentOf } from './support/staff.ts'
import { test } from './support/test.ts'
import { startWebProcess, type WebProcess } from './support/web-process.ts'

// A web process of its own, so that everything it says can be read.
let web: WebProcess

test.beforeAll(async () => {
  web = await startWebProcess()
})
test.afterAll(() => web.stop())

const phone = { width: 390, height: 844 }

async function at(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const own = { baseURL: web.address, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
  const page = await (await browser.newContext({ ...own, viewport })).newPage()
  page.on('dialog', () => {
    throw new Error('a text has run something')
  })
  return page
}

/** An article of the reporter's with a picture that nobody has released. */
async function begun(desk: Page, title: string) {
  const headers = { origin: web.address }
  const picture = await drawing(1000, 600).jpeg().toBuffer()
  const sent = await desk.request.post('/api/desk/media?name=a.jpg', { headers, data: picture })
  const { value: medium } = await sent.json()
  const cover = { ...medium, caption: '码头', credit: '林晓帆 摄', alt: '码头' }
  const data = { content: contentOf({ title, cover }) }
  const { value } = await (await desk.request.post('/api/desk/articles', { headers, data })).json()
  return { articleId: Number(value.articleId), sha256: String(medium.sha256), data }
}

async function write(desk: Page, articleId: number, title: string, cover: unknown) {
  const address = `/api/desk/articles/${articleId}/draft`
  const { value } = await (await desk.request.get(address)).json()
  const content = { ...contentOf({ title }), cover }
  const data = { version: value.version, content }
  const saved = await desk.request.put(address, { headers: { origin: web.address }, data })
  expect(saved.status()).toBe(200)
}

const hasPicture = (page: Page | ReturnType<Page['frameLocator']>) =>
  page.locator('.cover img').evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    return image.naturalWidth > 0
  })

async function fitsAndIsClean(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  // Nothing runs in the desk's frame, axe neither: what it shows is looked at under its link.
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a reporter shows a lawyer one version, writes on, and takes the link back; no log has its address', async ({
  browser,
}) => {
  const desk = await at(browser)
  await signIn(desk, 'reporter')
  const { articleId, sha256, data } = await begun(desk, '码头旧事')
  await desk.goto(`/desk/articles/${articleId}/preview`)
  await desk.getByRole('button', { name: '预览链接' }).click()
  const dialog = desk.getByRole('dialog', { name: '预览链接' })
  await dialog.getByLabel('有效期').selectOption({ label: '1 天' })
  await dialog.getByRole('button', { name: '生成链接' }).click()
  const address = await dialog.getByRole('textbox', { name: '链接', exact: true }).inputValue()
  const token = address.replace(`${web.address}/preview/`, '')
  expect(token).toMatch(/^[\w-]{43}$/)
  await fitsAndIsClean(desk)

  const lawyer = await at(browser, phone)
  const answer = await lawyer.goto(address)
  expect(answer?.status()).toBe(200)
  expect(await answer?.allHeaders()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-frame-options': 'DENY',
  })
  await expect(lawyer.getByRole('note')).toContainText('预览 · 未签发 · 有效至')
  await expect(lawyer.getByRole('heading', { level: 1, name: '码头旧事' })).toBeVisible()
  expect(await hasPicture(lawyer)).toBe(true)
  await fitsAndIsClean(lawyer)
  // The picture is nobody else's, and leads nowhere beside the link.
  for (const path of [`/media/${sha256}-1000.webp`, `/api/desk/media/${sha256}-1000.webp`])
    expect((await lawyer.request.get(path)).status()).toBeGreaterThanOrEqual(401)
  const [onward] = await Promise.all([
    lawyer.waitForRequest(`${web.address}/`),
    lawyer.getByRole('link', { name: '首页' }).first().click(),
  ])
  expect((await onward.allHeaders()).referer).toBeUndefined()

  // She writes on: the lawyer's page stays, the desk's preview follows, and says how often the link was opened.
  await write(desk, articleId, '码头往事新编', data.content.cover)
  await lawyer.goto(address)
  await expect(lawyer.getByRole('heading', { level: 1 })).toHaveText('码头旧事')
  await desk.goto(`/desk/articles/${articleId}/preview`)
  await expect(desk.getByRole('heading', { level: 1, name: '码头往事新编' })).toBeVisible()

  await desk.getByRole('button', { name: '预览链接' }).click()
  const list = desk.getByRole('list', { name: '已有的链接' })
  await expect(list.getByRole('listitem')).toContainText('打开过 2 次')
  await list.getByRole('button', { name: '收回' }).click()
  await expect(list.getByRole('listitem')).toContainText('已收回')
  const gone = await lawyer.goto(address)
  const unknown = await lawyer.request.get(`/preview/${'A'.repeat(43)}`)
  expect([gone?.status(), unknown.status()]).toEqual([404, 404])
  expect(await gone?.text()).toBe(await unknown.text())

  expect(await (await desk.request.get('/robots.txt')).text()).toContain('Disallow: /preview/')
  const database = await readFile(join(process.env.DATA_DIR ?? '.data-test/e2e', 'postgres.log'), 'utf8')
  for (const log of [web.said(), database]) expect(log).not.toContain(token)
  await desk.context().close()
  await lawyer.context().close()
})

test('the preview shows the readers’ page as wide as a phone and a desk, by day and night, and follows each save', async ({
  browser,
}) => {
  const desk = await at(browser)
  await signIn(desk, 'reporter')
  const { articleId, data } = await begun(desk, '灯塔')
  await desk.goto(`/desk/articles/${articleId}/edit`)
  await desk.getByRole('button', { name: '预览', exact: true }).click()
  await desk.waitForURL(`**/desk/articles/${articleId}/preview`)
  const frame = desk.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1, name: '灯塔' })).toBeVisible()
  expect(await hasPicture(frame)).toBe(true)
  const seen = () =>
    frame
      .locator('html')
      .evaluate((page) => [innerWidth, getComputedStyle(page).backgroundColor === 'rgb(253, 252, 249)'])
  expect(await seen()).toEqual([390, true])
  await desk.getByText('电脑', { exact: true }).click()
  await desk.getByText('深色', { exact: true }).click()
  await expect(frame.locator('html[data-scheme=dark]')).toBeVisible()
  expect(await seen()).toEqual([1280, false])
  // Nothing in it leads away.
  await frame.getByRole('link', { name: '首页' }).first().click()
  await expect(frame.getByRole('heading', { level: 1, name: '灯塔' })).toBeVisible()
  await desk.getByText('列表', { exact: true }).click()
  await expect(frame.getByRole('heading', { level: 2, name: '灯塔' })).toBeVisible()

  await write(desk, articleId, '新灯塔', data.content.cover)
  await expect(frame.getByRole('heading', { level: 2, name: '新灯塔' })).toBeVisible()
  await expect(desk.getByRole('heading', { name: '在别处的样子' })).toBeVisible()
  await desk.setViewportSize(phone)
  await fitsAndIsClean(desk)
  await desk.context().close()
})

test('what a hostile draft says runs nowhere: not in the preview, not under a link, not in a comparison', async ({
  browser,
}) => {
  const desk = await at(browser)
  const blocked: string[] = []
  desk.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) blocked.push(message.text())
  })
  await signIn(desk, 'reporter')
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  const { articleId } = await begun(desk, hostile)
  await write(desk, articleId, `${hostile}！`, null)
  await desk.goto(`/desk/articles/${articleId}/preview`)
  await expect(desk.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(`${hostile}！`)
  await desk.goto(`/desk/articles/${articleId}/versions/compare`)
  await expect(desk.getByRole('main')).toBeVisible()
  expect(blocked).toEqual([])
  await desk.context().close()
})
