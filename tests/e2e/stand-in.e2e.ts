import { type Browser, expect } from '@playwright/test'
import { clockAt, dayAfter, dayAt, mondayOf } from '#lib/duty/rules.ts'
import { cast } from '#prisma/seed/cast.ts'
import { findings } from './support/axe.ts'
import { approve, deskOf, release, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

const HOUR = 3_600_000

/** What a field of date and time takes, by the newsroom's clock, so many hours from now. */
function fieldIn(hours: number): string {
  const at = new Date(Date.now() + hours * HOUR)
  return `${dayAt(at)}T${clockAt(at)}`
}

/** An article of the reporter's that waits for the third review. */
async function atThird(browser: Browser, title: string): Promise<number> {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, title)
  await reporter.context().close()
  for (const name of ['editor', 'reviewer', 'second'] as const) await approve(browser, name, articleId)
  return articleId
}

test('the third reviewer is away: a colleague signs for them, and readers read both names', async ({
  browser,
  page,
}) => {
  const third = await deskOf(browser, 'third')
  await third.goto('/desk/duty/stand-ins')
  await third.getByRole('button', { name: '请人代审' }).click()
  const dialog = third.getByRole('dialog', { name: '请人代审' })
  await dialog.getByLabel('由谁代').selectOption({ label: cast.moderator.name })
  await dialog.getByLabel('到', { exact: true }).fill(fieldIn(-1))
  await dialog.getByLabel('事由').fill('赴京开会')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog.getByText('这个时间已经过去了。')).toBeVisible()
  await dialog.getByLabel('到', { exact: true }).fill(fieldIn(8))
  await expect(dialog.getByText('唐小满 代 方正言')).toBeVisible()
  await dialog.getByRole('button', { name: '确定' }).click()
  const now = third.getByRole('region', { name: '现在' })
  await expect(now.getByText('唐小满 代 方正言').first()).toBeVisible()
  expect(await findings(third)).toEqual([])

  const articleId = await atThird(browser, '代审的一篇')
  const other = await atThird(browser, '没赶上的一篇')
  const standIn = await deskOf(browser, 'moderator')
  await expect(standIn.getByText('今天您代 方正言 审签')).toBeVisible()
  await standIn.goto('/desk/queues/third-review')
  await standIn.getByRole('link', { name: '代审的一篇' }).click()
  await expect(standIn.getByText('您现在代 方正言 审签。')).toBeVisible()
  await expect(standIn.getByText('签字后印作：唐小满 代 方正言')).toBeVisible()
  expect(await findings(standIn)).toEqual([])
  await standIn.getByRole('button', { name: '通过', exact: true }).click()
  // Said where they are, or over the next one that waits for them.
  const signed = standIn.getByRole('status').filter({ hasText: /^已签字。$|《代审的一篇》已通过/ })
  await expect(signed.first()).toBeVisible()
  await standIn.goto(`/desk/articles/${articleId}/review`)
  await expect(standIn.getByRole('list', { name: '审签记录' })).toContainText('唐小满 代 方正言')

  // The page of the next one is open when the delegation is taken back: nothing is signed, nothing typed is lost.
  await standIn.goto(`/desk/articles/${other}/review`)
  await standIn.getByLabel('审签意见').fill('数字已核')
  await third.reload()
  await now.getByRole('button', { name: /撤回/ }).click()
  await expect(now.getByText('现在没有人代审。')).toBeVisible()
  await standIn.getByRole('button', { name: '通过', exact: true }).click()
  await expect(standIn.getByRole('main').getByRole('alert')).toContainText('这份代审委托现在不生效')
  await expect(standIn.getByLabel('审签意见')).toHaveValue('数字已核')

  await release(browser, 'third2', articleId)
  await page.goto(`/article/${articleId}`)
  await expect(page.getByRole('region', { name: '审签' })).toContainText('三审 唐小满 代 方正言')
  for (const desk of [third, standIn]) await desk.context().close()
})

test('the roster says who is third reviewer tonight, and is copied from the week before', async ({
  browser,
}) => {
  const chief = await deskOf(browser, 'chief')
  const today = dayAt(new Date())
  await chief.goto('/desk/duty')
  const roster = chief.getByRole('table', { name: '值班表' })
  await expect(roster).toContainText(cast.third.name)
  await chief.getByRole('row').filter({ hasText: '今天' }).getByRole('button', { name: /三审/ }).click()
  const dialog = chief.getByRole('dialog', { name: /三审值班/ })
  const night = dialog.getByRole('group', { name: '第 2 人' })
  await night.getByLabel('值班人').selectOption({ label: cast.chief.name })
  await night.getByLabel('从').fill('00:00')
  await night.getByLabel('到').fill('00:00')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  expect(await findings(chief)).toEqual([])

  const reporter = await deskOf(browser, 'reporter')
  await expect(reporter.getByRole('region', { name: '今晚谁值班' })).toContainText(cast.chief.name)
  await reporter.goto('/desk/duty')
  await expect(reporter.getByRole('table', { name: '值班表' })).toBeVisible()
  await expect(reporter.getByRole('button', { name: /排班|改/ })).toHaveCount(0)
  await reporter.setViewportSize({ width: 390, height: 844 })
  expect(await findings(reporter)).toEqual([])

  await chief.goto(`/desk/duty?week=${dayAfter(mondayOf(today), 14)}`)
  await chief.getByRole('button', { name: '照抄上一周' }).click()
  await expect(chief.getByRole('table', { name: '值班表' })).toContainText(cast.third2.name)
  await chief.getByRole('button', { name: '照抄上一周' }).click()
  await expect(chief.getByText('上一周没有可以抄过来的值班')).toBeVisible()
  for (const desk of [chief, reporter]) await desk.context().close()
})
