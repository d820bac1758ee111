import { type Browser, expect, type Page } from '@playwright/test'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, release } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** Writes an article at a person's desk and submits it; gives its number. */
async function writeAndSubmit(desk: Page, title: string, text: string): Promise<number> {
  await desk.goto('/desk/articles/new')
  await desk.getByRole('textbox', { name: '标题', exact: true }).fill(title)
  await desk.getByRole('textbox', { name: '正文' }).click()
  await desk.keyboard.type(text)
  await desk.getByLabel('频道').selectOption({ label: '城事' })
  await expect(desk.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(desk.url())?.[1])
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await expect(desk.getByRole('button', { name: '撤回送审' })).toBeVisible()
  return articleId
}

async function atReview(browser: Browser, name: CastName, articleId: number): Promise<Page> {
  const desk = await deskOf(browser, name)
  await desk.goto(`/desk/articles/${articleId}/review`)
  return desk
}

async function leave(...desks: Page[]) {
  for (const desk of desks) await desk.context().close()
}

test('a breaking story at night: urgent, claimed, sent back with a wording, corrected, taken down', async ({
  browser,
  page,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await writeAndSubmit(
    reporter,
    '暴雨致城北两座立交桥下积水',
    '昨晚八点起，城北降雨量达一百二十毫米，两座立交桥下积水，未有人员受伤。',
  )

  // The reporter wants it first; it skips nobody.
  await reporter.goto(`/desk/articles/${articleId}/review`)
  await reporter.getByRole('button', { name: '标为加急' }).click()
  await expect(reporter.getByText(`${cast.reporter.name}`, { exact: false }).first()).toBeVisible()
  await expect(reporter.getByRole('button', { name: '取消加急' })).toBeVisible()
  await approve(browser, 'editor', articleId)

  // One reviewer has it before them; the other is told so, takes it over, and keeps what was typed.
  const reviewer = await atReview(browser, 'reviewer', articleId)
  const other = await atReview(browser, 'reviewer2', articleId)
  await reviewer.getByRole('button', { name: '认领' }).click()
  await expect(reviewer.getByRole('button', { name: '放回' })).toBeVisible()
  await other.getByLabel('审签意见').fill('雨量已向气象台核实')
  await other.getByRole('button', { name: '通过', exact: true }).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText(
    `${cast.reviewer.name} 正在审这篇稿件`,
  )
  await other.getByRole('button', { name: '载入最新文字' }).click()
  await other.getByRole('button', { name: '接手' }).click()
  await expect(other.getByRole('button', { name: '放回' })).toBeVisible()
  await expect(other.getByLabel('审签意见')).toHaveValue('雨量已向气象台核实')
  await other.getByRole('button', { name: '通过', exact: true }).click()
  await expect(other.getByRole('list', { name: '审签记录' })).toContainText(cast.reviewer2.name)
  await leave(reviewer, other)
  await approve(browser, 'second', articleId)

  // The third reviewer writes nothing: the words that should change go back with the return.
  const third = await atReview(browser, 'third', articleId)
  await third.getByRole('button', { name: '退回', exact: true }).click()
  const dialog = third.getByRole('dialog', { name: '退回' })
  await expect(dialog.getByText(`二审 ${cast.second.name}`)).toBeVisible()
  await dialog.getByLabel('原因').selectOption({ label: '文字需要修改' })
  await dialog.getByRole('button', { name: '添加一处建议' }).click()
  await dialog.getByLabel('原文 1').fill('未有人员受伤')
  await dialog.getByLabel('改为 1').fill('截至发稿时未接到人员受伤报告')
  await dialog.getByRole('button', { name: '确认退回' }).click()
  await expect(dialog).toBeHidden()

  const second = await atReview(browser, 'second', articleId)
  const suggested = second.getByRole('article', { name: `${cast.third.name} 的批注` })
  await expect(suggested).toContainText('截至发稿时未接到人员受伤报告')
  await suggested.getByRole('button', { name: /截至发稿时/ }).click()
  await suggested.getByRole('button', { name: '采纳', exact: true }).click()
  await expect(suggested).toContainText(`${cast.second.name} 采纳了改法`)
  await second.getByRole('button', { name: '通过', exact: true }).click()
  await expect(second.getByText('已签字。')).toBeVisible()
  await leave(second, third)
  await approve(browser, 'third', articleId)
  await release(browser, 'third', articleId)
  await page.goto(`/article/${articleId}`)
  await expect(page.getByText('截至发稿时未接到人员受伤报告')).toBeVisible()

  // A figure was wrong: the correction begins from the live text, which stays up until it is signed.
  await reporter.goto(`/desk/articles/${articleId}/publication`)
  await reporter.getByRole('button', { name: '更正' }).click()
  await reporter.waitForURL(`**/desk/articles/${articleId}/edit`)
  await reporter.getByLabel('更正说明').fill('雨量应为一百一十毫米，已改正。')
  await expect(reporter.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await reporter.getByRole('button', { name: '送审', exact: true }).click()
  await expect(reporter.getByRole('button', { name: '撤回送审' })).toBeVisible()
  expect((await page.request.get(`/article/${articleId}`)).status()).toBe(200)
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const)
    await approve(browser, name, articleId)
  await release(browser, 'third', articleId)
  await expect
    .poll(async () => (await page.request.get(`/article/${articleId}`)).text())
    .toContain('雨量应为一百一十毫米，已改正。')

  // Before morning it has to come down; readers are told so at the same address.
  const chief = await deskOf(browser, 'chief')
  await chief.goto(`/desk/articles/${articleId}/publication`)
  await chief.getByRole('button', { name: '撤稿', exact: true }).click()
  const withdrawal = chief.getByRole('dialog', { name: '撤稿' })
  await withdrawal.getByLabel('原因').fill('主管部门更正了数据')
  await withdrawal.getByLabel('公开说明').fill('本报已撤下这篇报道，将另行刊发。')
  await withdrawal.getByRole('button', { name: '确认撤稿' }).click()
  await expect(withdrawal).toBeHidden()
  const gone = await page.goto(`/article/${articleId}`)
  expect(gone?.status()).toBe(410)
  await expect(page.getByText('本报已撤下这篇报道，将另行刊发。')).toBeVisible()
  await leave(reporter, chief)
})

test('what a session loses in the middle of a decision is neither done nor forgotten', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await writeAndSubmit(reporter, '夜班公交明起加密', '末班车推迟到零点三十分。')
  const editor = await atReview(browser, 'editor', articleId)
  await editor.getByLabel('审签意见').fill('可以发')
  const cookies = await editor.context().cookies()
  await editor.context().clearCookies()
  await editor.getByRole('button', { name: '通过', exact: true }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toContainText('请重新登录')
  await expect(editor.getByLabel('审签意见')).toHaveValue('可以发')

  // A line that is cut says so, and what was typed stays.
  await editor.context().addCookies(cookies)
  await editor.context().setOffline(true)
  await editor.getByRole('button', { name: '通过', exact: true }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(editor.getByLabel('审签意见')).toHaveValue('可以发')
  await editor.context().setOffline(false)

  // Two clicks, and a second window with the same words: one signature.
  const again = await editor.context().newPage()
  await again.goto(`/desk/articles/${articleId}/review`)
  await editor.getByRole('button', { name: '通过', exact: true }).dblclick()
  await expect(editor.getByRole('list', { name: '审签记录' })).toContainText('可以发')
  await again.getByRole('button', { name: '通过', exact: true }).click()
  await expect(again.getByRole('main').getByRole('alert')).toBeVisible()
  await again.reload()
  await expect(again.getByRole('list', { name: '审签记录' }).getByText(cast.editor.name)).toHaveCount(1)
  await leave(reporter, editor)
})
