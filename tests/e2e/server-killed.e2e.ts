import { expect } from '@playwright/test'
import { signIn } from './support/newsroom.ts'
import { test } from './support/test.ts'
import { startWebProcess, type WebProcess } from './support/web-process.ts'

let web: WebProcess
test.beforeAll(async () => {
  web = await startWebProcess()
})
test.afterAll(async () => web.stop())

test('the server is killed mid-sentence and the window after it, and not a word is lost', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: web.address, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, 'reporter')
  await page.goto('/desk/articles/new')
  const status = page.getByRole('status')
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('停电的夜里')
  const text = page.getByRole('textbox', { name: '正文' })
  await text.click()
  await page.keyboard.type('变电站的灯')
  await expect(status.filter({ hasText: '已保存' })).toBeVisible()
  const address = page.url()
  expect(address).toMatch(/\/edit$/)

  await page.keyboard.type('一盏一盏')
  await web.kill()
  await page.keyboard.type('地灭了，街上的人停下来。')
  await expect(status.filter({ hasText: '离线' })).toBeVisible()
  await expect(text).toContainText('变电站的灯一盏一盏地灭了，街上的人停下来。')
  // The window dies as it does when a machine runs out of memory: no script of it is heard again.
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => undefined)])

  await web.startAgain()
  const next = await context.newPage()
  await next.goto(address)
  await expect(next.getByRole('textbox', { name: '正文' })).toContainText(
    '变电站的灯一盏一盏地灭了，街上的人停下来。',
  )
  await expect(next.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const draft = await next.request.get(address.replace('/desk/', '/api/desk/').replace(/edit$/, 'draft'))
  expect(await draft.text()).toContain('变电站的灯一盏一盏地灭了，街上的人停下来。')
  await context.close()
})
