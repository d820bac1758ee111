import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

// The demo newsroom's paper, as its readers have it.

/** What a page's policy or scripts complain of. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|410)/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

async function firstReport(page: Page): Promise<string> {
  await page.goto('/')
  return (await page.locator('.lead .headline a').getAttribute('href')) ?? ''
}

/** The number of the demo's withdrawn report. */
async function takenDown(page: Page): Promise<string> {
  for (let id = 1; id < 100; id += 1) {
    if ((await page.request.get(`/article/${id}`)).status() === 410) return `/article/${id}`
  }
  throw new Error('the demo has taken nothing down')
}

test('a reader without scripts goes from the front page through a channel, a report and its tag to older pages', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('navigation', { name: '频道' }).getByRole('link', { name: '城事' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('城事')
  await page.goto(await firstReport(page))
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('region', { name: '审签' })).toHaveText(/^编辑 \S+ 审读 \S+ 二审 \S+ 三审 \S+$/)
  await page.getByText('微信扫码').click()
  await expect(page.getByRole('img', { name: '本文地址的二维码' })).toBeVisible()
  await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden()
  const tag = page.getByRole('list', { name: '标签' }).getByRole('link').first()
  const name = (await tag.textContent()) ?? ''
  await tag.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.goto('/')
  await page.getByRole('link', { name: '更早的报道' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('全部报道')
  await expect(page.getByRole('link', { name: '回到最新' })).toHaveAttribute('href', '/')
  await context.close()
})

test('what a reader chose for their eyes holds at once, and on the next page before anything is painted', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  const report = await firstReport(page)
  const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [bright, usual] = [await colour(), await size()]
  await page.getByText('阅读设置').click()
  await page.getByRole('radio', { name: '深色' }).check()
  await page.getByRole('radio', { name: '特大' }).check()
  expect(await colour()).not.toBe(bright)
  expect(await size()).toBeGreaterThan(usual * 1.25)
  const dark = await colour()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: '深色' })).toBeHidden()

  // The script that comes first is enough: the other one has not arrived yet.
  await page.route(/\/site\/page\./, (route) => route.abort())
  await page.goto(report)
  expect([await colour(), (await size()) > usual * 1.25]).toEqual([dark, true])
  await page.unroute(/\/site\/page\./)
  complaints.length = 0

  await page.reload()
  await page.getByText('阅读设置').click()
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked()
  await page.getByRole('group', { name: '适老模式' }).getByRole('radio', { name: '开启' }).check()
  const body = page.locator('.body p').last()
  const lines = await body.evaluate((p) => {
    const { fontSize, lineHeight } = getComputedStyle(p)
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
  })
  expect(lines).toBeGreaterThanOrEqual(1.5)
  expect(await colour()).toBe('rgb(0, 0, 0)')
  expect(complaints).toEqual([])
})

test('the settings work without scripts, for the page that is open', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByText('阅读设置').click()
  await page.getByRole('radio', { name: '深色' }).check()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(21, 20, 18)')
  await context.close()
})

test('a reader copies a report’s address', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const report = await firstReport(page)
  await page.goto(report)
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByRole('status')).toHaveText('链接已复制')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${report}`)
})

const looks = [
  { name: 'bright', scheme: 'light', chosen: {} },
  { name: 'dark', scheme: 'dark', chosen: {} },
  { name: '适老, bright', scheme: 'light', chosen: { ease: 'on', text: 'largest' } },
  { name: '适老, dark', scheme: 'dark', chosen: { ease: 'on' } },
] as const

for (const { name, scheme, chosen } of looks) {
  test(`every kind of page fits from 320 to 1920 pixels and is free of barriers: ${name}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme: scheme, locale: 'zh-CN' })
    await context.addInitScript((choices: Record<string, string>) => {
      for (const [key, value] of Object.entries(choices)) localStorage.setItem(`sanshen.${key}`, value)
    }, chosen)
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    const report = await firstReport(page)
    const older = (await page.getByRole('link', { name: '更早的报道' }).getAttribute('href')) ?? ''
    await page.goto(report)
    const tag =
      (await page.getByRole('list', { name: '标签' }).getByRole('link').first().getAttribute('href')) ?? ''
    for (const path of ['/', '/channel/city', older, report, tag, '/nowhere', await takenDown(page)]) {
      // 320 pixels are what 400% leaves of 1280.
      for (const width of [320, 390, 768, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([path, width, overflow]).toEqual([path, width, 0])
        if (width !== 390 && width !== 1440) continue
        await page.getByText('阅读设置').click()
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
        expect([path, width, found]).toEqual([path, width, []])
      }
    }
    expect(complaints).toEqual([])
    await context.close()
  })
}

test('what a request claims reaches no page: not its query, its headers, nor a path that is none', async ({
  page,
}) => {
  const report = await firstReport(page)
  const honest = await page.request.get(report)
  const hostile = '"><script>alert(1)</script>'
  const forged = await page.request.get(`${report}?utm=${hostile}&_rsc=1`, {
    headers: {
      ...{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-original-url': '/desk' },
      ...{
        'accept-language': hostile,
        'user-agent': hostile,
        cookie: `sanshen.scheme=${encodeURIComponent(hostile)}`,
      },
      ...{ rsc: '1', 'next-router-prefetch': '1', 'x-nextjs-data': '1', 'x-middleware-prefetch': '1' },
    },
  })
  expect([forged.status(), await forged.text()]).toEqual([200, await honest.text()])
  expect(forged.headers().etag).toBe(honest.headers().etag)
  const paths = [
    ...['/%', '/tag/%', '/tag/%E0%A4%A', '/tag/%00', '/tag/%0d%0aset-cookie:a=b', '/tag/..%2f..%2fdesk'],
    ...['/channel/%3Cscript%3E', '/channel/city/before/0', '/channel/city/before/1e3', '/before/99999999999'],
    ...['/article/1%00', '/article/-1', '/article/%31%2f', `/tag/${encodeURIComponent(hostile)}`],
    `/${'a'.repeat(3000)}`,
  ]
  for (const path of paths) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    const text = await answer.text()
    expect([path, answer.status(), text.includes('没有找到这一页')]).toEqual([path, 404, true])
    expect(text).not.toContain('alert(1)')
    expect(answer.headers()['set-cookie']).toBeUndefined()
    expect(answer.headers()['cache-control']).toBe('no-store')
  }
})

test('who releases chooses how an address reads; readers of the old one are led to the new one', async ({
  browser,
  page,
}) => {
  const desk = await deskOf(browser, 'third')
  const report = /^\/article\/\d+/.exec(await firstReport(page))?.[0] ?? ''
  await desk.goto(`/desk${report.replace('article', 'articles')}/publication`)
  const choose = async (slug: string) => {
    await desk.getByRole('textbox', { name: '网址后缀' }).fill(slug)
    await desk.getByRole('button', { name: '保存网址' }).click()
  }
  await choose('Pocket Parks')
  await expect(desk.getByText('网址后缀只能用小写字母、数字和连字符')).toBeVisible()
  for (const slug of ['parks', 'pocket-parks']) {
    await choose(slug)
    await expect(desk.getByText('网址已保存')).toBeVisible()
  }
  expect(await firstReport(page)).toBe(`${report}/pocket-parks`)
  await page.goto(`${report}/parks`)
  expect(new URL(page.url()).pathname).toBe(`${report}/pocket-parks`)
  await expect(page.getByRole('region', { name: '审签' })).toBeVisible()
  await desk.context().close()
})
