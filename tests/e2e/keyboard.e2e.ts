import { expect, type Page, test } from '@playwright/test'
import { type CastName, cast, demoPassword } from '#prisma/seed/cast.ts'
import { expectFocusSeen, tabTo } from './support/keyboard.ts'

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
  await page.keyboard.type('cg')
  await expect(page.getByRole('option', { name: '紧急撤稿' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: '按标题查找' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(before).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
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
