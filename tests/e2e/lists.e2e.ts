import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

test('the editor-in-chief finds an article among many by word, stage and person, and comes back to the view', async ({
  browser,
}) => {
  const author = await deskOf(browser, 'reporter')
  const wanted = await submitted(author, '北门的石榴树', '石榴熟了，居民摘下第一筐。')
  for (const title of ['北门的路灯', '南门的路灯']) await submitted(author, title)
  const other = await deskOf(browser, 'second')
  await submitted(other, '东门的石榴树', '石榴还青着。')
  await approve(browser, 'editor', wanted)

  const chief = await deskOf(browser, 'chief')
  await chief
    .getByRole('navigation', { name: '工作台导航' })
    .getByRole('link', { name: '稿件', exact: true })
    .click()
  const list = chief.getByRole('list', { name: '稿件', exact: true })
  const search = chief.getByRole('searchbox', { name: '标题或正文里的字' })
  const ask = async (words: string) => {
    await search.fill(words)
    await chief.getByRole('button', { name: '查找', exact: true }).click()
    await expect(chief).toHaveURL(/q=/)
  }
  // The words of what was just written are kept by a job of their own.
  await expect
    .poll(async () => {
      await chief.goto(`/desk/articles?q=${encodeURIComponent('石榴')}`)
      return list.getByRole('listitem').count()
    })
    .toBe(2)
  await ask('石榴熟了')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await ask('石榴')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await chief.getByRole('combobox', { name: '环节' }).selectOption('审读')
  await chief.getByRole('combobox', { name: '经手人' }).selectOption(cast.editor.name)
  await chief.getByRole('button', { name: '查找', exact: true }).click()
  await expect(chief).toHaveURL(/stage=review/)
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list.getByRole('link', { name: '北门的石榴树' })).toBeVisible()
  await expect(chief.getByRole('link', { name: '在审 1', exact: true })).toBeVisible()

  await chief.getByRole('button', { name: '存为视图' }).click()
  await chief.getByRole('dialog').getByRole('textbox', { name: '视图名称' }).fill('石榴专题')
  await chief.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  const views = chief.getByRole('navigation', { name: '我存的视图' })
  await expect(views.getByRole('link', { name: '石榴专题' })).toHaveAttribute('aria-current', 'page')

  await views.getByRole('link', { name: '全部稿件' }).click()
  await expect(chief).toHaveURL('/desk/articles')
  await expect(list.getByRole('link', { name: '南门的路灯' })).toBeVisible()
  await views.getByRole('link', { name: '石榴专题' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await chief.getByRole('link', { name: `去掉条件：${cast.editor.name}` }).click()
  await expect(chief).not.toHaveURL(/person=/)

  await views.getByRole('link', { name: '石榴专题' }).click()
  await chief.getByRole('button', { name: '视图“石榴专题”的操作' }).click()
  await chief.getByRole('menuitem', { name: '删除视图' }).click()
  await expect(chief).toHaveURL('/desk/articles')
  await expect(views).toHaveCount(0)
  for (const page of [author, other, chief]) await page.context().close()
})

test('without a script the form finds, on a phone behind one press', async ({ browser }) => {
  const desk = await deskOf(browser, 'chief')
  const storageState = await desk.context().storageState()
  const phone = await browser.newContext({
    storageState,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
  })
  const page = await phone.newPage()
  await page.goto('/desk/articles')
  await page.getByText('更多条件').click()
  await page.getByRole('combobox', { name: '频道' }).selectOption('城事')
  await page.getByRole('button', { name: '查找', exact: true }).click()
  await expect(page).toHaveURL(/channel=city/)
  await expect(page.getByRole('link', { name: '去掉条件：城事' })).toBeVisible()
  await phone.close()
  await desk.context().close()
})

test('the bar of the workbench leads to what it counts, and counts anew when something moves', async ({
  browser,
}) => {
  const chief = await deskOf(browser, 'chief')
  const edit = chief
    .getByRole('navigation', { name: '全报稿件走到哪里' })
    .getByRole('link', { name: /^编辑/ })
  const before = Number(/编辑 (\d+)/.exec(await edit.ariaSnapshot())?.[1])
  const author = await deskOf(browser, 'reporter')
  await submitted(author, '西门的桥')
  await expect(edit).toMatchAriaSnapshot(`- link /编辑 ${before + 1}\\b/`)
  await edit.click()
  await expect(chief).toHaveURL('/desk/articles?stage=edit')
  await expect(
    chief.getByRole('list', { name: '稿件', exact: true }).getByRole('link', { name: '西门的桥' }),
  ).toBeVisible()
  for (const page of [author, chief]) await page.context().close()
})
