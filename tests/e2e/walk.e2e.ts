import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, release } from './support/newsroom.ts'
import { test } from './support/test.ts'

test('a reviewer writes, is refused their own text, and four others carry it to a reader', async ({
  browser,
  page,
}) => {
  const desk = await deskOf(browser, 'reviewer')
  await desk.goto('/desk/articles/new')
  await desk.getByLabel('引题').fill('社区来信')
  await desk.getByRole('textbox', { name: '标题', exact: true }).fill('海棠里的路灯修好了')
  await desk.getByLabel('摘要').fill('居民反映两周之后，小区北门的七盏路灯全部换新。')
  await desk.getByRole('textbox', { name: '正文' }).click()
  await desk.keyboard.type('昨晚七点，海棠里小区北门的七盏路灯一齐亮了。')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('“以后晚归不用打手电了。”住在二号楼的居民说。')
  await desk.getByLabel('频道').selectOption({ label: '城事' })
  await expect(desk.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(desk.url())?.[1])
  const submission = desk.waitForRequest(/\/submit$/)
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  const { hash } = (await submission).postDataJSON()
  await expect(desk.getByRole('button', { name: '撤回送审' })).toBeVisible()

  await approve(browser, 'editor', articleId)

  await desk.goto(`/desk/articles/${articleId}/review`)
  await expect(desk.getByRole('button', { name: '通过', exact: true })).toBeDisabled()
  const refusal = await desk.request.post(`/api/desk/articles/${articleId}/approve`, {
    headers: { origin: new URL(desk.url()).origin },
    data: { position: 2, hash, note: '' },
  })
  expect(refusal.status()).toBe(403)
  expect(await refusal.json()).toMatchObject({ ok: false, refusal: { code: 'own-text' } })

  for (const name of ['reviewer2', 'second', 'third'] as const) {
    expect((await page.request.get(`/article/${articleId}`)).status()).toBe(404)
    await approve(browser, name, articleId)
  }
  expect((await page.request.get(`/article/${articleId}`)).status()).toBe(404)
  await release(browser, 'third', articleId)

  await page.goto(`/article/${articleId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('海棠里的路灯修好了')
  await expect(page.getByRole('region', { name: '审签' })).toHaveText(
    `编辑 ${cast.editor.name} 审读 ${cast.reviewer2.name} 二审 ${cast.second.name} 三审 ${cast.third.name}`,
  )
  await expect(page.getByText('“以后晚归不用打手电了。”住在二号楼的居民说。')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: '海棠里的路灯修好了' })).toBeVisible()
  await desk.context().close()
})
