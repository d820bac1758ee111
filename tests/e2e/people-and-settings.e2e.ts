import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

test('the administrator invites a person, who sets a password and works until they are disabled', async ({
  browser,
}) => {
  const name = `新来${Date.now() % 10_000}`
  const email = `invited-${Date.now()}@example.com`
  const admin = await deskOf(browser, 'admin')
  await admin.getByRole('link', { name: '人员' }).click()
  await expect(admin.getByRole('list', { name: '人员' }).getByText(cast.chief.email)).toBeVisible()

  await admin.getByRole('button', { name: '添加人员' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: '生成邀请链接' }).click()
  await expect(dialog.getByText('此处必填。')).toBeVisible()
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('邮箱').fill(email)
  await dialog.getByRole('checkbox', { name: '编辑' }).check()
  await dialog.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await dialog.getByLabel('把这个链接交给本人').inputValue()
  await dialog.getByRole('button', { name: '完成' }).click()

  const newcomer = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await newcomer.goto(link)
  await newcomer.getByLabel('新密码').fill('too short')
  await newcomer.getByRole('button', { name: '设置密码并登录' }).click()
  await expect(newcomer.getByText('太短了，至少 10 个字。')).toBeVisible()
  await newcomer.getByLabel('新密码').fill('a password of mine')
  await newcomer.getByRole('button', { name: '设置密码并登录' }).click()
  await expect(newcomer.getByRole('heading', { name: '工作台' })).toBeVisible()
  await expect(newcomer.getByRole('link', { name: '待审' })).toBeVisible()
  await expect(newcomer.getByRole('link', { name: '人员' })).toHaveCount(0)
  await newcomer.goto(link)
  await expect(newcomer.getByText('这个链接已失效')).toBeVisible()

  await admin.getByRole('searchbox', { name: '姓名或邮箱' }).fill(email)
  await admin.getByRole('button', { name: '查找', exact: true }).click()
  await expect(admin).toHaveURL(/\/desk\/people\?q=/)
  await expect(admin.getByRole('list', { name: '人员' }).getByRole('listitem')).toHaveCount(1)
  await admin.getByRole('button', { name: `停用 ${name}` }).click()
  await expect(admin.getByText('已停用')).toBeVisible()
  await newcomer.goto('/desk')
  await expect(newcomer).toHaveURL(/\/sign-in\?to=/)
  for (const page of [admin, newcomer]) await page.context().close()
})

test('the editor-in-chief gives a stage a deadline, and is told beside the stages when none is left', async ({
  browser,
}) => {
  const chief = await deskOf(browser, 'chief')
  await chief.getByRole('link', { name: '设置' }).click()
  const stages = chief.getByRole('list', { name: '环节' })
  const save = chief.getByRole('button', { name: '保存流程' })
  for (const number of [4, 3, 2]) await stages.getByRole('button', { name: `去掉第 ${number} 环` }).click()
  await save.click()
  await expect(chief.getByRole('alert').filter({ hasText: '编辑之后至少要有一个环节。' })).toBeVisible()

  await chief.reload()
  await stages.getByRole('group', { name: '第 2 环' }).getByLabel('时限（小时）').fill('6')
  await save.click()
  await expect(chief.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await chief.reload()
  await expect(stages.getByRole('group', { name: '第 2 环' }).getByLabel('时限（小时）')).toHaveValue('6')
  await expect(stages.getByRole('listitem')).toHaveCount(4)
  await chief.context().close()
})
