import { expect, type Page } from '@playwright/test'
import { cast, demoPassword } from '#prisma/seed/cast.ts'
import { findings } from './support/axe.ts'
import { expectFocusSeen, tabTo } from './support/keyboard.ts'
import { deskOf } from './support/newsroom.ts'
import { begin, closeStaff, openStaff } from './support/staff.ts'
import { test } from './support/test.ts'

const reviewOf = (articleId: number) => `/desk/articles/${articleId}/review`

/** Articles that wait for the third review, in this order, and what was signed for each. */
async function atThirdReview(port: number, titles: string[]): Promise<{ articleId: number; hash: string }[]> {
  const staff = await openStaff(port)
  const made: { articleId: number; hash: string }[] = []
  for (const title of titles) {
    const text = '昨晚八点，城北三条街的路灯一齐亮了。'
    const { articleId, hash } = await begin(staff, { title, text })
    await staff.reporter.post(`/api/desk/articles/${articleId}/submit`, { hash })
    for (const [index, name] of (['editor', 'reviewer', 'second'] as const).entries())
      await staff[name].post(`/api/desk/articles/${articleId}/approve`, { position: index + 1, hash })
    made.push({ articleId, hash })
  }
  closeStaff(staff)
  return made
}

async function signInByKeyboard(page: Page) {
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('邮箱'))
  await page.keyboard.type(cast.third.email)
  await tabTo(page, page.getByLabel('密码'))
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

const headline = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title })

/** What signs is only focused by its key, and rests for a moment when an article has just come under the hand. */
async function toApprove(page: Page) {
  const button = page.getByRole('button', { name: '通过', exact: true })
  await expect(button).toBeEnabled()
  await page.keyboard.press('a')
  await expect(button).toBeFocused()
}

test('a third reviewer goes through the queue without a mouse: remarks, signs, sends back, and the next article stands there at once', async ({
  browser,
  baseURL,
}) => {
  const mark = Date.now() % 100_000
  const titles = ['城北路灯亮了', '夜班公交加密', '桥下积水退了', '早市挪了地方'].map(
    (words) => `${words} ${mark}`,
  )
  const [first = '', second = '', third = '', fourth = ''] = titles
  const made = await atThirdReview(Number(new URL(baseURL ?? '').port), titles)
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signInByKeyboard(page)

  // The board first, then the queue of one's own stage.
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page.getByRole('region', { name: '三审' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(page).toHaveURL(/\/desk\/queues\/third-review/)
  const row = page.getByRole('link', { name: first })
  await expect(row).toBeVisible()
  while (!(await row.evaluate((link) => link === document.activeElement))) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(headline(page, first)).toBeVisible()
  await expect(page.getByRole('navigation', { name: '待审队列' })).toContainText('三审第')
  expect(await findings(page)).toEqual([])

  // 花脸稿 and back, a remark on the whole, and the signature.
  await page.keyboard.press('m')
  await expect(page).toHaveURL(/view=marked/)
  await page.keyboard.press('m')
  await expect(page).not.toHaveURL(/view=marked/)
  await page.keyboard.press('c')
  const words = page.getByRole('region', { name: '写批注' }).getByRole('textbox', { name: '批注' })
  await expect(words).toBeFocused()
  await page.keyboard.type('照片说明补一个时间')
  await tabTo(page, page.getByRole('button', { name: '发出' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: `${cast.third.name} 的批注` })).toContainText('补一个时间')
  await toApprove(page)
  await page.keyboard.press('Enter')
  await expect(headline(page, second)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: `《${first}》已通过` })).toBeVisible()

  // A look back at what was just signed, and on.
  await page.keyboard.press('b')
  await expect(headline(page, first)).toBeVisible()
  await expect(page.getByRole('list', { name: '审签记录' }).getByText(cast.third.name)).toBeVisible()
  await page.goBack()
  await expect(headline(page, second)).toBeVisible()

  // Sent back, with a reason.
  await expect(page.getByRole('button', { name: '退回', exact: true })).toBeEnabled()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: '退回' })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByLabel('原因'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, dialog.getByLabel('说明'))
  await page.keyboard.type('末班车时间请再核')
  await tabTo(page, dialog.getByRole('button', { name: '确认退回' }))
  await page.keyboard.press('Enter')
  await expect(headline(page, third)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: `《${second}》已退回` })).toBeVisible()

  // A colleague signs the third one first: no second signature, what was typed stays, and one goes on.
  await tabTo(page, page.getByLabel('审签意见'))
  await page.keyboard.type('可以发')
  const colleague = await deskOf(browser, 'third2')
  const [, , at] = made
  const signed = await colleague.request.post(`/api/desk/articles/${at?.articleId}/approve`, {
    headers: { origin: new URL(colleague.url()).origin },
    data: { position: 4, hash: at?.hash, note: '' },
  })
  expect(await signed.json()).toMatchObject({ ok: true })
  await tabTo(page, page.getByRole('button', { name: '通过', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('审签意见')).toHaveValue('可以发')
  await tabTo(page, page.getByRole('button', { name: '载入最新文字' }))
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  const record = page.getByRole('list', { name: '审签记录' })
  await expect(record.getByText(cast.third2.name)).toBeVisible()
  await expect(record.getByText(cast.third.name)).toHaveCount(0)
  await expect(page.getByLabel('审签意见')).toHaveValue('可以发')

  // Previous and next, over the ones that still wait.
  await page.goto(reviewOf(made[3]?.articleId ?? 0))
  await expect(headline(page, fourth)).toBeVisible()
  await page.keyboard.press('w')
  await expect(headline(page, fourth)).toBeHidden()
  await page.keyboard.press('u')
  await expect(page).toHaveURL(/\/desk\/queues\/third-review/)
  for (const each of [page, colleague]) await each.context().close()
})
