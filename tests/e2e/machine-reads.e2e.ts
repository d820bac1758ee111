import { expect, type Page } from '@playwright/test'
import { findings } from './support/axe.ts'
import { approve, deskOf } from './support/newsroom.ts'
import { contentOf } from './support/staff.ts'
import { test } from './support/test.ts'

const table = (text: string) => ({ name: '词库.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

/** An article of this desk's person with these words; gives its number. */
async function begun(desk: Page, title: string, text: string): Promise<number> {
  const headers = { origin: new URL(desk.url()).origin }
  const data = { content: contentOf({ title, text }) }
  const answer = await (await desk.request.post('/api/desk/articles', { headers, data })).json()
  return answer.value.articleId
}

test('the machine reads first: a lexicon is imported, a submission is stopped, fixed and let pass with a reason that every reviewer sees', async ({
  browser,
}) => {
  const number = Date.now() % 100_000
  const [wrong, right, careful] = [`错词${number}`, `正词${number}`, `慎词${number}`]

  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/settings/lexicons')
  await chief.getByRole('link', { name: '导入' }).click()
  const file = chief.locator('input[type="file"]')
  // Before scripts run, a chosen file is nobody's.
  await expect(chief.getByRole('switch', { name: '文件就是整个词库' })).toBeEnabled()
  const heads = '种类,词条,应为,处理,起'
  const rows = `${heads}\n易错,${wrong},${right},必须改,\n慎用,${careful},,须说明,`
  await file.setInputFiles(table(`${rows}2026-02-30\n`))
  await expect(chief.getByRole('heading', { name: '1 行有错，还不能导入' })).toBeVisible()
  await expect(chief.getByRole('row', { name: /^3 起/ })).toBeVisible()
  await expect(chief.getByRole('button', { name: /^导入这/ })).toHaveCount(0)
  await file.setInputFiles(table(`${rows}2026-01-01\n`))
  await expect(chief.getByRole('list', { name: /新增 2 条/ })).toContainText(wrong)
  expect(await findings(chief)).toEqual([])
  await chief.getByRole('button', { name: '导入这 2 处改动' }).click()
  await expect(chief.getByText('已导入：新增 2 条，修改 0 条，停用 0 条。')).toBeVisible()
  await chief.goto(`/desk/settings/lexicons?q=${number}`)
  await expect(chief.getByRole('list', { name: '词库' }).getByRole('listitem')).toHaveCount(2)
  expect(await findings(chief)).toEqual([])

  const reporter = await deskOf(browser, 'reporter')
  const articleId = await begun(reporter, `夜读 ${number}`, `市民说${wrong}。他又说${careful}。`)
  await reporter.goto(`/desk/articles/${articleId}/edit`)
  await reporter.getByRole('button', { name: '送审', exact: true }).click()
  const stands = reporter.getByRole('dialog', { name: '送审以前要处理' })
  await expect(stands.getByRole('listitem').filter({ hasText: wrong })).toContainText(`应为“${right}”`)
  const submit = stands.getByRole('button', { name: '送审', exact: true })
  await expect(submit).toBeDisabled()
  await stands.getByRole('button', { name: `改正：易错，${wrong}` }).click()
  await expect(stands.getByText(wrong)).toHaveCount(0)
  await stands.getByRole('button', { name: `放行：慎用，${careful}` }).click()
  const waiving = reporter.getByRole('dialog', { name: '放行' })
  await waiving.getByLabel('原因').fill('受访者原话')
  await waiving.getByRole('button', { name: '确认放行' }).click()
  await expect(stands.getByText('都处理好了，可以送审。')).toBeVisible()
  await submit.click()
  await expect(reporter.getByRole('button', { name: '撤回送审' })).toBeVisible()
  await expect(reporter.getByRole('textbox', { name: '正文' })).toContainText(right)

  await approve(browser, 'editor', articleId)
  await approve(browser, 'reviewer', articleId)
  await approve(browser, 'second', articleId)
  const third = await deskOf(browser, 'third')
  await third.goto(`/desk/articles/${articleId}/review`)
  const answered = third
    .getByRole('list', { name: '已放行' })
    .getByRole('listitem')
    .filter({ hasText: careful })
  await expect(answered).toContainText('林晓帆')
  await expect(answered).toContainText('受访者原话')
  await answered.getByRole('button', { name: new RegExp(`^到原文，慎用：.*${careful}`) }).click()
  await expect(third.getByRole('article').getByText(careful)).toBeInViewport()
  expect(await findings(third)).toEqual([])

  for (const page of [chief, reporter, third]) await page.context().close()
})

test('while somebody writes, a word of the lexicon is marked, explained and mended by one key; its keeper weighs the other checks', async ({
  browser,
}) => {
  const number = Date.now() % 100_000
  const [wrong, right] = [`误词${number}`, `准词${number}`]
  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/settings/lexicons/import')
  await expect(chief.getByRole('switch', { name: '文件就是整个词库' })).toBeEnabled()
  const rows = `种类,词条,应为,处理,依据\n易错,${wrong},${right},必须改,本报校对表\n`
  await chief.locator('input[type="file"]').setInputFiles(table(rows))
  await chief.getByRole('button', { name: '导入这 1 处改动' }).click()
  await expect(chief.getByText('已导入：新增 1 条')).toBeVisible()

  const reporter = await deskOf(browser, 'reporter')
  const articleId = await begun(reporter, `夜写 ${number}`, '市民说：')
  await reporter.goto(`/desk/articles/${articleId}/edit`)
  const body = reporter.getByRole('textbox', { name: '正文' })
  await body.click()
  await reporter.keyboard.press('Control+End')
  await reporter.keyboard.type(`${wrong}。`)
  await expect(reporter.locator('.style-mark')).toHaveText(wrong)
  await reporter.keyboard.press('Control+Home')
  await reporter.keyboard.press('F8')
  const card = reporter.getByRole('region', { name: '体例：易错' })
  await expect(card).toContainText('必须改')
  await expect(card).toContainText('本报校对表')
  await reporter.keyboard.press('Alt+F8')
  await expect(body).toContainText(`市民说：${right}。`)

  await chief.goto('/desk/settings/checks')
  const caption = chief.getByRole('combobox', { name: '图片说明' })
  await caption.selectOption({ label: '须说明' })
  await chief.getByRole('button', { name: '保存' }).click()
  await expect(chief.getByText('已保存。')).toBeVisible()
  expect(await findings(chief)).toEqual([])
  await caption.selectOption({ label: '提示（默认）' })
  await chief.getByRole('button', { name: '保存' }).click()
  await expect(chief.getByText('已保存。')).toBeVisible()
  await Promise.all([chief, reporter].map((page) => page.context().close()))
})
