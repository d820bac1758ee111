import { expect, type Page } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

const opening = '汐河步道全线贯通，沿岸拆除临河建筑一千八百处。'

/** Marks words of a line of the article, as a mouse would. */
async function mark(page: Page, words: string) {
  await page
    .locator('[data-line]')
    .filter({ hasText: words })
    .evaluate((line, marked) => {
      const text = line.firstChild as Text
      const from = text.data.indexOf(marked)
      getSelection()?.setBaseAndExtent(text, from, text, from + marked.length)
      line.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    }, words)
}

/** The words of the article that are painted as remarked on. */
const painted = (page: Page) =>
  page.evaluate(() =>
    ['remark', 'remark-now'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
  )

const threads = (page: Page) => page.getByRole('region', { name: '批注', exact: true })
const of = (page: Page, name: keyof typeof cast) =>
  threads(page).getByRole('article', { name: `${cast[name].name} 的批注` })
const review = (articleId: number) => `/desk/articles/${articleId}/review`

test('second review remarks on a few words and calls the reporter; the words change around them, the wording is taken by a key, and stands under who proposed it', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '汐河步道三年记', opening)
  await approve(browser, 'editor', articleId)
  await approve(browser, 'reviewer', articleId)

  const second = await deskOf(browser, 'second')
  await second.goto(review(articleId))
  await mark(second, '一千八百处')
  await second.getByRole('button', { name: '批注', exact: true }).click()
  const form = second.getByRole('region', { name: '写批注' })
  await form.getByRole('textbox', { name: '批注' }).pressSequentially('请核对水务局的数字 @林')
  await second.getByRole('option', { name: cast.reporter.name }).click()
  await form.getByRole('checkbox', { name: '附上改法' }).check()
  await form.getByRole('textbox', { name: '改为' }).fill('一千零八处')
  await form.getByRole('button', { name: '发出' }).click()
  await expect(of(second, 'second')).toContainText(`请核对水务局的数字 @${cast.reporter.name}`)
  expect(await painted(second)).toEqual(['一千八百处'])

  // The reporter is told, and led to it.
  await reporter.goto('/desk/notices')
  const notice = reporter
    .getByRole('listitem')
    .filter({ hasText: `${cast.second.name} 在批注中提到您` })
    .filter({ hasText: '汐河步道三年记' })
    .first()
  await notice.getByRole('link', { name: '汐河步道三年记' }).click()
  await expect(of(reporter, 'second')).toBeVisible()
  await of(reporter, 'second').getByRole('textbox', { name: '回复' }).fill('<b>核过了</b>')
  await of(reporter, 'second').getByRole('button', { name: '发出回复' }).click()
  await expect(of(reporter, 'second').getByText('<b>核过了</b>')).toBeVisible()

  // Returned to the editor's stage, where other words are written around them.
  await second.getByRole('button', { name: '退回' }).click()
  const dialog = second.getByRole('dialog', { name: '退回' })
  await dialog.getByLabel('退回至').selectOption({ label: '编辑' })
  await dialog.getByLabel('原因').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: '确认退回' }).click()
  const editor = await deskOf(browser, 'editor')
  await editor.goto(`/desk/articles/${articleId}/edit`)
  await editor.getByRole('textbox', { name: '正文' }).click()
  await editor.keyboard.press('Control+Home')
  await editor.keyboard.type('十月最后一天，')
  await editor.keyboard.press('Control+s')
  await expect(editor.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()

  await editor.goto(review(articleId))
  await expect.poll(() => painted(editor)).toEqual(['一千八百处'])
  await editor.keyboard.press('.')
  await expect(of(editor, 'second').getByRole('button', { name: '采纳', exact: true })).toBeVisible()
  await editor.keyboard.press('t')
  await expect(editor.locator('[data-line]').filter({ hasText: '一千零八处' })).toBeVisible()
  await expect(of(editor, 'second')).toContainText(`${cast.editor.name} 采纳了改法`)

  await editor.goto(`${review(articleId)}?view=marked`)
  await expect(editor.getByText(`二审 ${cast.second.name}`).first()).toBeAttached()
  await Promise.all([reporter, second, editor].map((page) => page.context().close()))
})

test('where the workflow asks for it, second review cannot sign until every remark is settled', async ({
  browser,
}) => {
  const chief = await deskOf(browser, 'chief')
  const demand = async (on: boolean) => {
    await chief.goto('/desk/settings/workflow')
    const stage = chief.getByRole('group', { name: '第 3 环' })
    await stage.getByRole('switch', { name: '批注全部解决后才能签' }).setChecked(on)
    await chief.getByRole('button', { name: '保存流程' }).click()
    await expect(chief.getByText(/已保存，成为第 \d+ 版/)).toBeVisible()
  }
  await demand(true)
  try {
    const reporter = await deskOf(browser, 'reporter')
    const articleId = await submitted(reporter, '批注要先解决', opening)
    await approve(browser, 'editor', articleId)
    await approve(browser, 'reviewer', articleId)
    const second = await deskOf(browser, 'second')
    await second.goto(review(articleId))
    await second.keyboard.press('c')
    await second.getByRole('textbox', { name: '批注' }).fill('配图什么时候到？')
    await second.keyboard.press('Control+Enter')
    await expect(of(second, 'second')).toContainText('配图什么时候到？')
    const sign = second.getByRole('button', { name: '通过', exact: true })
    await expect(sign).toHaveAccessibleDescription(/还有 1 条没有解决/)
    await of(second, 'second').getByRole('button', { name: '解决' }).click()
    await expect(threads(second)).toContainText('已解决')
    await sign.click()
    await expect(second.getByRole('list', { name: '审签记录' }).getByText(cast.second.name)).toBeVisible()
    await Promise.all([reporter, second].map((page) => page.context().close()))
  } finally {
    await demand(false)
    await chief.context().close()
  }
})

test('the last stage sends it back with another wording, and while it is written a new remark on the title appears at the title and leads there and back', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '步道的灯', opening)
  for (const name of ['editor', 'reviewer', 'second'] as const) await approve(browser, name, articleId)
  const third = await deskOf(browser, 'third')
  await third.goto(review(articleId))
  await third.getByRole('button', { name: '退回' }).click()
  const dialog = third.getByRole('dialog', { name: '退回' })
  await dialog.getByLabel('退回至').selectOption({ label: '编辑' })
  await dialog.getByLabel('原因').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: '添加一处建议' }).click()
  await dialog.getByRole('textbox', { name: '原文 1' }).fill('一千八百处')
  await dialog.getByRole('textbox', { name: '改为 1' }).fill('一千零八处')
  await dialog.getByRole('button', { name: '确认退回' }).click()
  await expect(of(third, 'third')).toContainText('一千零八处')

  const editor = await deskOf(browser, 'editor')
  await editor.goto(`/desk/articles/${articleId}/edit`)
  const body = editor.getByRole('textbox', { name: '正文' })
  await body.click()
  await editor.keyboard.press('Control+Home')
  await editor.keyboard.type('昨晚，')
  // A colleague speaks up meanwhile; the keys stay in the text.
  const second = await deskOf(browser, 'second')
  await second.goto(review(articleId))
  await second.getByRole('button', { name: '写批注' }).click()
  const form = second.getByRole('region', { name: '写批注' })
  await form.getByRole('combobox', { name: '批注对象' }).selectOption({ label: '标题' })
  await form.getByRole('textbox', { name: '批注' }).fill('题目太平')
  await form.getByRole('button', { name: '发出' }).click()
  const mark = editor.getByRole('button', { name: '标题有批注 1 条' })
  await expect(mark).toBeVisible()
  await expect(body).toBeFocused()
  await editor.keyboard.type('灯亮了。')
  await expect(body).toContainText('昨晚，灯亮了。汐河步道')

  await mark.click()
  const panel = editor.getByRole('region', { name: '批注', exact: true })
  const card = panel.getByRole('article', { name: `${cast.second.name} 的批注` })
  await expect(card).toContainText('题目太平')
  await card.getByRole('button', { name: /标题/ }).click()
  await expect(editor.getByRole('textbox', { name: '标题' })).toBeFocused()
  const suggested = panel.getByRole('article', { name: `${cast.third.name} 的批注` })
  await suggested.getByRole('button', { name: /一千零八处/ }).click()
  await suggested.getByRole('button', { name: '采纳', exact: true }).click()
  await expect(body).toContainText('一千零八处')
  await Promise.all([reporter, third, editor, second].map((page) => page.context().close()))
})
