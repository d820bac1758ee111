import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, release, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

const name = (who: keyof typeof cast) => cast[who].name
const review = (articleId: number) => `/desk/articles/${articleId}/review`

test('second review’s edit makes an article weighty: it is not signed, goes back to its author, and goes out once the editor-in-chief has signed last', async ({
  browser,
  page,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '云汀市公布城市更新三年安排')
  for (const who of ['editor', 'reviewer'] as const) await approve(browser, who, articleId)

  const second = await deskOf(browser, 'second')
  await second.goto(`/desk/articles/${articleId}/edit`)
  await second.getByLabel('标签').fill('重大时政')
  await second.keyboard.press('Enter')
  await expect(second.getByText('须按「重要稿件」流程送审，由总编审签')).toBeVisible()
  await second.goto(review(articleId))
  await expect(second.getByRole('button', { name: '通过', exact: true })).toBeDisabled()
  await expect(second.getByRole('alert').filter({ hasText: '标签「重大时政」' })).toBeVisible()
  await second.getByRole('textbox', { name: '退回附言' }).fill('涉及全市规划，请总编把关')
  await second.getByRole('button', { name: '退回作者' }).click()
  await expect(second.getByText('稿件在作者手里')).toBeVisible()
  const signatures = second.getByRole('list', { name: '审签记录' })
  await expect(signatures.getByText(`已作废：${name('second')} 退回，须按更严的流程审签`)).toHaveCount(2)
  await second.context().close()

  // The author finds it on their desk, with why and in whose words.
  await reporter.goto('/desk')
  await reporter.getByRole('link', { name: '云汀市公布城市更新三年安排' }).first().click()
  await reporter.goto(`/desk/articles/${articleId}/edit`)
  await expect(reporter.getByText('涉及全市规划，请总编把关')).toBeVisible()
  await expect(reporter.getByText('重新送审时，这一轮到此结束，改走「重要稿件」流程。')).toBeVisible()
  await reporter.getByRole('button', { name: '送审', exact: true }).click()
  await expect(reporter.getByRole('button', { name: '撤回送审' })).toBeVisible()
  await reporter.context().close()

  // Who wrote some of it signs it no more; a colleague does.
  for (const who of ['editor', 'reviewer', 'second2', 'third'] as const)
    await approve(browser, who, articleId)
  expect((await page.request.get(`/article/${articleId}`)).status()).toBe(404)
  await approve(browser, 'chief', articleId)
  await release(browser, 'third', articleId)
  await page.goto(`/article/${articleId}`)
  await expect(page.getByRole('region', { name: '审签' })).toHaveText(
    `编辑 ${name('editor')} 审读 ${name('reviewer')} 二审 ${name('second2')} 三审 ${name('third')} 总编 ${name('chief')}`,
  )
})

test('a condition that the editor-in-chief adds meets what lies open before a reviewer: 通过 signs nothing and sends it back', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '临河街道雨水花园投用')
  await reporter.context().close()
  await approve(browser, 'editor', articleId)
  const reviewer = await deskOf(browser, 'reviewer')
  await reviewer.goto(review(articleId))

  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/settings/workflow')
  await chief.getByRole('navigation', { name: '流程' }).getByRole('link', { name: '重要稿件' }).click()
  const rules = chief.getByRole('region', { name: '哪些稿件走这个流程' })
  await rules.getByLabel('按').selectOption({ label: '频道' })
  await rules.getByLabel('频道', { exact: true }).selectOption({ label: '体育' })
  await rules.getByRole('button', { name: '添加条件' }).click()
  await expect(rules.getByRole('listitem').filter({ hasText: '频道「体育」' })).toBeVisible()
  await rules.getByRole('button', { name: '停用：频道「体育」及其下级频道' }).click()
  await expect(rules.getByRole('listitem').filter({ hasText: '频道「体育」' })).toHaveCount(0)
  // The words of the article before the reviewer, which nobody else writes.
  await chief.goto('/desk/settings/lexicons')
  const headers = { origin: new URL(chief.url()).origin }
  const entry = {
    ...{
      kind: 'weighty',
      forms: ['临河街道雨水花园'],
      replacement: '',
      exceptions: [],
      office: '',
      rank: null,
    },
    ...{ severity: 'hint', source: '', from: '', to: '', note: '' },
  }
  const kept = await chief.request.post('/api/desk/settings/lexicons', { headers, data: { entry } })
  expect(await kept.json()).toMatchObject({ ok: true })
  await chief.context().close()

  await reviewer.getByRole('textbox', { name: '审签意见' }).fill('地名都核过了')
  await reviewer.getByRole('button', { name: '通过', exact: true }).click()
  await expect(reviewer.getByRole('alert').filter({ hasText: '没有签字' })).toContainText('临河街道雨水花园')
  await expect(reviewer.getByText('稿件在作者手里')).toBeVisible()
  await expect(reviewer.getByText('地名都核过了').first()).toBeVisible()
  await reviewer.context().close()
})
