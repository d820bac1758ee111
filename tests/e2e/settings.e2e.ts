import { expect, type Page } from '@playwright/test'
import { approve, deskOf, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

const RETIRED = '不合规定'

async function save(chief: Page) {
  await chief.getByRole('button', { name: '保存', exact: true }).click()
  await expect(chief.getByRole('status').filter({ hasText: '已保存。' })).toBeVisible()
}

async function retire(chief: Page, reason: string, isRetired: boolean) {
  await chief.goto('/desk/settings/reasons')
  await chief
    .getByRole('group', { name: reason, exact: true })
    .getByRole('switch', { name: '停用' })
    .setChecked(isRetired, { force: true })
  await save(chief)
}

test('what the editor-in-chief keeps in the settings is what writers, reviewers and readers get', async ({
  browser,
  page: visitor,
}) => {
  const number = Date.now() % 100_000
  const [channel, partner, icp] = [`夜读${number}`, `滨江日报${number}`, `云ICP备${number}号`]
  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/settings/channels')
  await chief.getByRole('button', { name: '再加一个频道' }).click()
  const added = chief.getByRole('list', { name: '频道' }).getByRole('listitem').last()
  await added.getByLabel('名称').fill(channel)
  await added.getByLabel('网址代号').fill(`night-${number}`)
  await save(chief)
  await retire(chief, RETIRED, true)
  await chief.getByRole('link', { name: '报纸信息' }).click()
  await chief.getByLabel('ICP备案号').fill(icp)
  await save(chief)
  await chief.getByRole('link', { name: '友情链接' }).click()
  await chief.getByRole('button', { name: '再加一个链接' }).click()
  const link = chief.getByRole('list', { name: '友情链接' }).getByRole('listitem').last()
  await link.getByLabel('网站名称').fill(partner)
  await link.getByLabel('网址').fill('https://binjiang.example.com/')
  await save(chief)

  const reporter = await deskOf(browser, 'reporter')
  await reporter.getByRole('link', { name: '新建稿件' }).click()
  await reporter.getByLabel('频道').selectOption({ label: channel })
  const articleId = await submitted(reporter, `夜里的阅览室 ${number}`)
  await approve(browser, 'editor', articleId)

  const reviewer = await deskOf(browser, 'reviewer')
  await reviewer.goto(`/desk/articles/${articleId}/review`)
  await reviewer.getByRole('button', { name: '退回', exact: true }).click()
  const reasons = reviewer.getByRole('dialog', { name: '退回' }).getByLabel('原因')
  await expect(reasons.getByRole('option', { name: '事实有待核实' })).toHaveCount(1)
  await expect(reasons.getByRole('option', { name: RETIRED })).toHaveCount(0)

  await visitor.goto('/')
  const foot = visitor.getByRole('contentinfo')
  await expect(foot.getByText(icp)).toBeVisible()
  await expect(
    foot.getByRole('navigation', { name: '友情链接' }).getByRole('link', { name: partner }),
  ).toHaveAttribute('href', 'https://binjiang.example.com/')

  await retire(chief, RETIRED, false)
  await reviewer.reload()
  await reviewer.getByRole('button', { name: '退回', exact: true }).click()
  await expect(reasons.getByRole('option', { name: RETIRED })).toHaveCount(1)
  for (const page of [chief, reporter, reviewer]) await page.context().close()
})

test('a new deadline holds for what is submitted after it was set, and for nothing before', async ({
  browser,
}) => {
  const number = Date.now() % 100_000
  const [before, after] = [`渡口的末班船 ${number}`, `渡口的头班船 ${number}`]
  const chief = await deskOf(browser, 'chief')
  const reporter = await deskOf(browser, 'reporter')
  const editor = await deskOf(browser, 'editor')
  const deadline = async (hours: string) => {
    await chief.goto('/desk/settings/workflow')
    await chief.getByRole('group', { name: '第 1 环' }).getByLabel('时限（小时）').fill(hours)
    await chief.getByRole('button', { name: '保存流程' }).click()
    await expect(chief.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  }
  await submitted(reporter, before)
  await deadline('9')
  await submitted(reporter, after)
  await editor.goto('/desk/queues/edit')
  const rowOf = (title: string) => editor.getByRole('listitem').filter({ hasText: title })
  await expect(rowOf(after).getByText(/^还剩 [89] 小时$/)).toBeVisible()
  await expect(rowOf(before).getByText(/^还剩 [12] 小时$/)).toBeVisible()
  await deadline('2')
  for (const page of [chief, reporter, editor]) await page.context().close()
})
