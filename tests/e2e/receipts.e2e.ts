import { expect } from '@playwright/test'
import { findings } from './support/axe.ts'
import { deskOf } from './support/newsroom.ts'
import {
  begin,
  bringOut,
  carry,
  closeStaff,
  correct,
  openStaff,
  receiptOf,
  type Staff,
} from './support/staff.ts'
import { test } from './support/test.ts'

let staff: Staff
test.beforeAll(async ({ baseURL }) => {
  staff = await openStaff(Number(new URL(baseURL ?? '').port))
})
test.afterAll(() => closeStaff(staff))

test('who releases sees without a reload that every place has exactly what was signed', async ({
  browser,
}) => {
  const { articleId, hash } = await begin(staff, { title: '滨江步道全线贯通', tags: ['滨江'] })
  await carry(staff, articleId, hash)
  const desk = await deskOf(browser, 'third')
  await desk.goto(`/desk/articles/${articleId}/publication`)
  await desk.getByRole('button', { name: '立即签发' }).click()
  const receipt = desk.getByRole('region', { name: '刊出回执' })
  await expect(receipt.getByRole('status')).toHaveText(/^\d+ 处全部相符$/)
  await receipt.getByText(/^逐处查看/).click()
  const right = receipt.getByRole('list', { name: '相符之处' })
  for (const place of ['稿件页', '首页', '频道', '标签', '订阅源', '网站地图', '接口'])
    await expect(right.getByText(place, { exact: true }).first()).toBeVisible()

  // Asked for once more, it is looked at once more.
  await receipt.getByRole('button', { name: '重新核对' }).click()
  await expect(receipt.getByText(/第 2 次/)).toBeVisible()
  await desk.context().close()
})

test('who takes an article down sees that nothing of it is left', async ({ browser }) => {
  const articleId = await bringOut(staff, {
    title: '即将撤下的数据报道',
    text: '全市共有路灯三万六千盏，其中两万盏已换新。',
  })
  expect(await receiptOf(staff, articleId)).toMatchObject({ kind: 'release', state: 'right' })
  const desk = await deskOf(browser, 'second')
  await desk.goto(`/desk/articles/${articleId}/publication`)
  await desk.getByRole('button', { name: '撤稿', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('原因').fill('数据有误')
  await dialog.getByLabel('公开说明').fill('本文数据有误，已撤下。')
  await dialog.getByRole('button', { name: '确认撤稿' }).click()
  const receipt = desk.getByRole('region', { name: '撤稿回执' })
  await expect(receipt.getByRole('status')).toHaveText(/^\d+ 处都已撤净$/)
  await desk.context().close()
})

test('a correction and a withdrawal stand in the public ledger by the act itself', async ({ page }) => {
  const title = '社区食堂增至四十家'
  const articleId = await bringOut(staff, { title: '社区食堂增至三十家' })
  await (await correct(staff, articleId, { title, correction: '更正：应为四十家。' }))()
  expect(await receiptOf(staff, articleId)).toMatchObject({ kind: 'release', state: 'right' })
  await page.goto('/corrections')
  await expect(page.getByRole('heading', { level: 1, name: '更正与撤稿' })).toBeVisible()
  const entry = page.getByRole('article').filter({ hasText: title })
  await expect(entry.getByText('更正：应为四十家。')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await entry.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: '本报更正与撤稿' }).click()
  await expect(page).toHaveURL(/\/corrections$/)

  await staff.second.post(`/api/desk/articles/${articleId}/withdraw`, {
    reason: '数据有误',
    publicNote: '食堂家数仍有误，已撤下。',
  })
  expect(await receiptOf(staff, articleId)).toMatchObject({ kind: 'withdrawal', state: 'right' })
  await page.reload()
  await expect(page.getByText('食堂家数仍有误，已撤下。')).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  await expect(page.getByText('更正：应为四十家。')).toHaveCount(0)
})
