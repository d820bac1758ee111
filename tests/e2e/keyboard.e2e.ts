import { expect, type Page } from '@playwright/test'
import { type CastName, cast, demoPassword } from '#prisma/seed/cast.ts'
import { expectFocusSeen, tabTo } from './support/keyboard.ts'
import { test } from './support/test.ts'

// Without a mouse: nothing here is clicked.

async function signInByKeyboard(page: Page, name: CastName) {
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('邮箱'))
  await page.keyboard.type(cast[name].email)
  await tabTo(page, page.getByLabel('密码'))
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

test('a reporter writes and submits, an editor finds it, reads and signs, without a mouse', async ({
  browser,
}) => {
  const title = `凌晨四点的菜市场 ${Date.now() % 100_000}`
  const reporter = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signInByKeyboard(reporter, 'reporter')
  await reporter.keyboard.press('n')
  await expect(reporter).toHaveURL(/\/desk\/articles\/new/)
  await tabTo(reporter, reporter.getByRole('textbox', { name: '标题', exact: true }))
  await reporter.keyboard.type(title)
  await tabTo(reporter, reporter.getByRole('textbox', { name: '正文' }))
  // Letters that are keys elsewhere are letters here.
  await reporter.keyboard.type('凌晨四点，第一批菜')
  // The first save begins the article under an address of its own, beneath the writing hands.
  await expect(reporter).toHaveURL(/\/desk\/articles\/\d+\/edit$/)
  await reporter.keyboard.type(' gn 到了。')
  await expect(reporter.getByRole('textbox', { name: '正文' })).toHaveText('凌晨四点，第一批菜 gn 到了。')
  await tabTo(reporter, reporter.getByLabel('频道'))
  await reporter.keyboard.press('ArrowDown')
  await expect(reporter.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await tabTo(reporter, reporter.getByRole('button', { name: '送审', exact: true }))
  await reporter.keyboard.press('Enter')
  await expect(reporter.getByRole('button', { name: '撤回送审' })).toBeVisible()

  const editor = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signInByKeyboard(editor, 'editor')
  await editor.keyboard.press('g')
  await editor.keyboard.press('q')
  await expect(editor).toHaveURL(/\/desk\/queues\/edit/)
  const row = editor.getByRole('link', { name: title })
  await expect(row).toBeVisible()
  while (!(await row.evaluate((link) => link === document.activeElement))) {
    await editor.keyboard.press('j')
    await expectFocusSeen(editor)
  }
  await editor.keyboard.press('Enter')
  await expect(editor.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const signatures = editor.getByRole('list', { name: '审签记录' })
  await editor.keyboard.press('r')
  await expect(editor.getByRole('dialog', { name: '退回' })).toBeVisible()
  await expectFocusSeen(editor)
  await editor.keyboard.press('Escape')
  await expect(editor.getByRole('button', { name: '退回', exact: true })).toBeFocused()
  await expectFocusSeen(editor)
  await editor.keyboard.press('a')
  await expect(editor.getByRole('button', { name: '通过', exact: true })).toBeFocused()
  await expectFocusSeen(editor)
  await expect(signatures.getByText(`${cast.editor.name} 通过`)).toHaveCount(0)
  await editor.keyboard.press('Enter')
  // Out of the queue the next one stands there, and says what was signed.
  await expect(editor.getByRole('status').filter({ hasText: `《${title}》已通过` })).toBeVisible()
  await editor.keyboard.press('b')
  await expect(signatures.getByText(cast.editor.name)).toBeVisible()
  for (const page of [reporter, editor]) await page.context().close()
})

test('the palette and the map of keys come and go by keyboard, and the focus is back where it was', async ({
  page,
}) => {
  await signInByKeyboard(page, 'second')
  const before = page.getByRole('link', { name: '稿件', exact: true })
  await tabTo(page, before)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: '查找与指令' })).toBeFocused()
  await expectFocusSeen(page)
  await page.keyboard.press('Escape')
  await expect(before).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await expectFocusSeen(page)
  await page.keyboard.press('Escape')
  await expect(before).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: '查找与指令' })).toBeFocused()
  await page.keyboard.type('cg')
  await expect(page.getByRole('option', { name: '紧急撤稿' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: '按标题查找' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(before).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: '查找与指令' })).toBeFocused()
  await page.keyboard.type('老码头夜市')
  await expect(page.getByRole('option', { name: /老码头夜市/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/articles\/\d+\/publication/)
})

test('single keys can be switched off on a device, and rest then', async ({ page }) => {
  await signInByKeyboard(page, 'reporter')
  await page.keyboard.press('?')
  await tabTo(page, page.getByRole('switch', { name: /^启用单键快捷键/ }))
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.keyboard.press('n')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: '查找与指令' })).toBeFocused()
  await expect(page).toHaveURL(/\/desk$/)
})
