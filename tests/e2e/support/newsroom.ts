import { type Browser, expect, type Page } from '@playwright/test'
import { type CastName, cast, demoPassword } from '#prisma/seed/cast.ts'
import { contentOf } from './staff.ts'

/** A desk of one's own: a signed-in browser page of a person of the cast. Close it with `page.context().close()`. */
export async function deskOf(browser: Browser, name: CastName): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  // Files are asked for of the test from the first on: what asks while that is being arranged would ask nobody.
  page.on('filechooser', () => undefined)
  await signIn(page, name)
  return page
}

/** Signs a person of the cast in and waits for their workbench. */
export async function signIn(page: Page, name: CastName): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill(cast[name].email)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

/** Signs the open position of an article as a person of the cast, on the review page. */
export async function approve(browser: Browser, name: CastName, articleId: number): Promise<void> {
  const page = await deskOf(browser, name)
  await page.goto(`/desk/articles/${articleId}/review`)
  const signatures = page.getByRole('list', { name: '审签记录' })
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await expect(signatures.getByText(cast[name].name)).toBeVisible()
  await page.context().close()
}

/** Releases an article that everybody has signed. */
export async function release(browser: Browser, name: CastName, articleId: number): Promise<void> {
  const page = await deskOf(browser, name)
  await page.goto(`/desk/articles/${articleId}/publication`)
  await page.getByRole('button', { name: '立即签发' }).click()
  await expect.poll(async () => (await page.request.get(`/article/${articleId}`)).status()).toBe(200)
  await page.context().close()
}

/** An article of this desk's person, begun and submitted by requests as the pages send them; gives its number. */
export async function submitted(desk: Page, title: string, text = '灯亮了。'): Promise<number> {
  const headers = { origin: new URL(desk.url()).origin }
  const content = contentOf({ title, text })
  const begun = await (await desk.request.post('/api/desk/articles', { headers, data: { content } })).json()
  const { articleId, hash } = begun.value
  const sent = await desk.request.post(`/api/desk/articles/${articleId}/submit`, { headers, data: { hash } })
  expect(await sent.json()).toMatchObject({ ok: true })
  return articleId
}
