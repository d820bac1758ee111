import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { cast, demoPassword } from '#prisma/seed/cast.ts'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** What the browser's policy stopped, and what the page's scripts complained of. */
function complaintsOf(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}

async function fill(page: Page, password: string, email: string = cast.chief.email): Promise<void> {
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

test('a person is led to sign in, told what was wrong, and brought where they were going', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await page.goto('/desk/queues/review?from=mail')
  await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent('/desk/queues/review?from=mail')}`)
  await fill(page, 'not the password')
  await expect(page.getByRole('alert').filter({ hasText: '邮箱或密码不对。' })).toBeVisible()
  await expect(page.getByLabel('邮箱')).toHaveValue(cast.chief.email)
  await expect(page.getByLabel('密码')).toHaveValue('')
  await fill(page, demoPassword)
  await expect(page).toHaveURL('/desk/queues/review?from=mail')
  await expect(page.getByRole('navigation', { name: '工作台导航' })).toBeVisible()
  await page.goto('/sign-in?to=https://evil.example/desk')
  await expect(page).toHaveURL('/desk')
  expect(complaints).toEqual([])
})

test('the desk speaks the person’s language, keeps their appearance, and lets them go', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.getByRole('button', { name: '中文' }).click()
  await fill(page, demoPassword)
  await page.getByRole('button', { name: `${cast.chief.name} 的账户菜单` }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('navigation', { name: 'Desk navigation' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('button', { name: `Account menu of ${cast.chief.name}` }).click()
  await page.getByRole('menuitemradio', { name: '中文' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  expect(complaints).toEqual([])
})

test('a reader’s account finds the newsroom’s door closed', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill(cast.reader.email)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里是编辑部')
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

test('signing in works before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/sign-in?to=/desk/articles')
  await fill(page, 'not the password')
  await expect(page.getByText('邮箱或密码不对。')).toBeVisible()
  await fill(page, demoPassword)
  await expect(page).toHaveURL('/desk/articles')
  await context.close()
})

test('changing the password ends every other session of the person, and not this one', async ({
  page,
  browser,
}) => {
  const email = `person-${Date.now()}@example.com`
  const made = ['create-user', email, '--name', '来人', '--role', 'reporter']
  await promisify(execFile)('node', ['lib/cli/bootstrap.mjs', ...made], {
    env: { ...process.env, SANSHEN_PASSWORD: demoPassword },
  })
  const elsewhere = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  for (const browserOf of [elsewhere, page]) {
    await browserOf.goto('/sign-in')
    await fill(browserOf, demoPassword, email)
    await expect(browserOf.getByRole('heading', { name: '工作台' })).toBeVisible()
  }
  await page.getByRole('button', { name: '来人 的账户菜单' }).click()
  await page.getByRole('menuitem', { name: '修改密码' }).click()
  const dialog = page.getByRole('dialog', { name: '修改密码' })
  const change = async (from: string) => {
    await dialog.getByLabel('现在的密码').fill(from)
    await dialog.getByLabel('新密码').fill('a new password')
    await dialog.getByRole('button', { name: '修改密码' }).click()
  }
  await change('not the password')
  await expect(dialog.getByText('现在的密码不对。')).toBeVisible()
  await change(demoPassword)
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await elsewhere.getByRole('link', { name: '稿件', exact: true }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in\?to=/)
  await elsewhere.context().close()
})

test('who came in, who guessed and who went stands in the sign-in log of the audit', async ({ browser }) => {
  const guest = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await guest.goto('/sign-in')
  await fill(guest, 'not the password', cast.editor2.email)
  await expect(guest.getByRole('alert').filter({ hasText: '邮箱或密码不对。' })).toBeVisible()
  await guest.context().close()

  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/audit')
  await chief.getByRole('link', { name: '登录日志' }).click()
  const log = chief.getByRole('list', { name: '登录日志' })
  await expect(log.getByRole('listitem').first()).toContainText(cast.chief.name)
  await chief.getByLabel('人员').selectOption({ label: cast.editor2.name })
  await chief.getByLabel('结果').selectOption({ label: '密码不对' })
  await chief.getByRole('button', { name: '筛选' }).click()
  await expect(chief).toHaveURL(/outcome=wrong-password/)
  await expect(log.getByRole('listitem').first()).toContainText(cast.editor2.name)
  await expect(log.getByRole('listitem').first()).toContainText('Chrome')
  await chief.context().close()
})
