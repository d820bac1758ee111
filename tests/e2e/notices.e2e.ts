import { type Browser, expect, type Page } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { deskOf, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** What the demo has told this person already is read. */
async function readAll(desk: Page): Promise<void> {
  const headers = { origin: new URL(desk.url()).origin }
  const { value } = await (await desk.request.get('/api/desk/notices')).json()
  const [newest] = value.rows
  if (newest) await desk.request.post('/api/desk/notices/read', { headers, data: { upTo: newest.id } })
}

async function sendBack(browser: Browser, articleId: number): Promise<void> {
  const desk = await deskOf(browser, 'editor')
  await desk.goto(`/desk/articles/${articleId}/review`)
  await desk.getByRole('button', { name: '退回', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('原因').selectOption('事实有待核实')
  await dialog.getByLabel('说明').fill('请再核一遍路灯的数目')
  await dialog.getByRole('button', { name: '确认退回' }).click()
  await expect(dialog).toBeHidden()
  await desk.context().close()
}

test('a returned article rings the author’s bell without a reload', async ({ browser }) => {
  const title = '北门的路灯修好了吗'
  const author = await deskOf(browser, 'reporter')
  const articleId = await submitted(author, title)
  await readAll(author)
  await author.goto('/desk')
  const bell = author.getByRole('button', { name: /^通知，/ })
  await bell.press('Enter')
  await expect(author.getByRole('link', { name: '全部通知与提醒方式' })).toBeVisible()
  await author.keyboard.press('Escape')
  await expect(bell).toBeFocused()
  await author.evaluate(() => Object.assign(window, { sameDocument: true }))

  await sendBack(browser, articleId)

  await expect(author.getByRole('button', { name: '通知，1 条未读' })).toBeVisible()
  await expect(author.getByRole('list', { name: '退回给我' }).getByText(title)).toBeVisible()
  expect(await author.evaluate(() => 'sameDocument' in window)).toBe(true)

  await bell.press('Enter')
  const list = author.getByRole('list', { name: '通知' })
  // The cast may have been told the same of other articles.
  const told = list.getByRole('listitem').filter({ hasText: title })
  await expect(told.getByText(`${cast.editor.name} 退回：事实有待核实`)).toBeVisible()
  await expect(told.getByText('请再核一遍路灯的数目')).toBeVisible()
  await list.getByRole('link', { name: title }).click()
  await author.waitForURL(new RegExp(`/desk/articles/${articleId}/`))
  await expect(author.getByRole('button', { name: '通知，没有未读' })).toBeVisible()
  await author.context().close()
})

test('what a person is told of is theirs to choose, and kept', async ({ browser }) => {
  const desk = await deskOf(browser, 'second2')
  await desk.goto('/desk/notices')
  const mail = desk.getByRole('checkbox', { name: '刊出 · 邮件', exact: true })
  await expect(mail).not.toBeChecked()
  await Promise.all([desk.waitForResponse('**/api/desk/notices/choices'), mail.check()])
  await desk.reload()
  await expect(mail).toBeChecked()
  await Promise.all([desk.waitForResponse('**/api/desk/notices/choices'), mail.uncheck()])
  await desk.context().close()
})
