import { expect } from '@playwright/test'
import { cast, demoPassword } from '#prisma/seed/cast.ts'
import { test } from './support/test.ts'
import { startWebProcess, type WebProcess } from './support/web-process.ts'

let web: WebProcess
test.beforeAll(async () => {
  web = await startWebProcess()
})
test.afterAll(async () => web.stop())

test('the database goes away while a reporter writes: the desk says so, keeps the text, and heals unaided', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: web.address, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill(cast.reporter.email)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await page.goto('/desk/articles/new')
  const status = page.getByRole('status')
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('断网时写的标题')
  await expect(status.filter({ hasText: '已保存' })).toBeVisible()
  const readers = await context.request.get('/')
  expect(readers.status()).toBe(200)

  await web.line.cut()
  await expect.poll(async () => (await context.request.get('/readyz')).status()).toBe(503)
  expect((await context.request.get('/healthz')).status()).toBe(200)
  await page.getByRole('textbox', { name: '正文' }).click()
  await page.keyboard.type('这一段是在数据库停机的时候写下的。')
  await expect(status.filter({ hasText: '离线' })).toBeVisible()
  expect((await context.request.get('/')).status(), 'a page seen before still comes').toBe(200)
  const unseen = await context.request.get('/channel/economy')
  expect(unseen.status()).toBe(503)
  expect(unseen.headers()['retry-after']).toBeTruthy()
  expect(unseen.headers()['cache-control']).toBe('no-store')
  expect(await unseen.text()).toContain('请稍后再试。已经刊出的报道不受影响。')
  const other = await context.newPage()
  await other.goto('/desk')
  await expect(other.getByText('数据库')).toBeVisible()

  await web.line.mend()
  await expect(status.filter({ hasText: '已保存' })).toBeVisible({ timeout: 30_000 })
  await expect.poll(async () => (await context.request.get('/readyz')).status()).toBe(200)
  expect((await context.request.get('/channel/economy')).status(), 'and what was unseen comes').toBe(200)
  await page.reload()
  await expect(page.getByRole('textbox', { name: '正文' })).toContainText(
    '这一段是在数据库停机的时候写下的。',
  )
  await context.close()
})
