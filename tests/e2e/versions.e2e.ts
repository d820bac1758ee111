import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { deskOf, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const one = '汐河全长三十七公里，沿岸曾有四十多家工厂。'
const two = '如今步道贯通，白鹭归来，周末满是跑步的人。'

test('a reporter compares what now stands with what was first submitted, and puts the first words back', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  const headers = { origin: new URL(desk.url()).origin }
  const articleId = await submitted(desk, '汐河的三年', one)
  const address = `/api/desk/articles/${articleId}`
  await desk.request.post(`${address}/recall`, { headers, data: {} })
  const { value } = await (await desk.request.get(`${address}/draft`)).json()
  const body = { type: 'doc', content: [paragraph(one.replace('四十多家', '五十余家')), paragraph(two)] }
  const saved = await desk.request.put(`${address}/draft`, {
    headers,
    data: { version: value.version, content: { ...value.content, title: '汐河这三年', body } },
  })
  expect(saved.status()).toBe(200)

  await desk.goto(`/desk/articles/${articleId}/versions`)
  await desk.getByRole('link', { name: '比较版本' }).click()
  await expect(desk.getByLabel('旧版')).toHaveValue('1')
  await expect(desk.getByLabel('新版')).toHaveValue('draft')
  await expect(desk.getByRole('deletion')).toHaveText(['的', '四十多'])
  await expect(desk.getByRole('insertion')).toHaveText(['这', '五十余', two])
  const { violations } = await new AxeBuilder({ page: desk })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  // Turned round, what came is what went; the address keeps it.
  await desk.getByLabel('旧版').selectOption('draft')
  await desk.getByLabel('新版').selectOption('1')
  await desk.getByRole('button', { name: '比较', exact: true }).click()
  await desk.waitForURL(`**/versions/compare?was=draft&is=1`)
  await expect(desk.getByRole('insertion')).toHaveText(['的', '四十多'])
  await desk.goBack()

  await desk.getByRole('button', { name: '把文字恢复为第 1 版' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '确认恢复' }).click()
  await desk.waitForURL(`**/desk/articles/${articleId}/edit`)
  await expect(desk.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('汐河的三年')
  await expect(desk.getByRole('textbox', { name: '正文' })).toHaveText(one)
  await desk.goto(`/desk/articles/${articleId}/versions`)
  await expect(desk.getByRole('list', { name: '经过' })).toContainText(
    `${cast.reporter.name} 把文字恢复为第 1 版`,
  )
  await desk.context().close()
})

test('a reporter names a version, writes on, compares, and puts it back; what stood in between is kept too', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  await desk.goto('/desk/articles/new')
  const title = desk.getByRole('textbox', { name: '标题', exact: true })
  const saved = desk.getByRole('status').filter({ hasText: '已保存' })
  await title.fill('古桥修好了')
  await expect(saved).toBeVisible()
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(desk.url())?.[1])
  await desk.getByRole('button', { name: '命名此版本' }).click()
  const naming = desk.getByRole('dialog', { name: '命名此版本' })
  await naming.getByRole('textbox', { name: '版本名' }).fill('发稿前')
  await naming.getByRole('button', { name: '确定' }).click()
  await expect(naming).toBeHidden()
  await title.fill('百年古桥修好了')
  await expect(desk.getByRole('status').filter({ hasText: '保存中' })).toBeVisible()
  await expect(saved).toBeVisible()

  await desk.goto(`/desk/articles/${articleId}/versions`)
  const course = desk.getByRole('list', { name: '经过' })
  const named = course.getByRole('listitem').filter({ hasText: '发稿前' })
  await expect(course.getByRole('listitem').filter({ hasText: '现在的文字' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: desk }).withTags(['wcag2a', 'wcag2aa']).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await named.getByRole('link', { name: '与现在比较' }).click()
  await expect(desk.getByRole('insertion')).toHaveText(['百年'])
  await desk.getByRole('button', { name: '把文字恢复为“发稿前”' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '确认恢复' }).click()
  await desk.waitForURL(`**/desk/articles/${articleId}/edit`)
  await expect(title).toHaveValue('古桥修好了')

  await desk.goto(`/desk/articles/${articleId}/versions`)
  await expect(course).toContainText(`${cast.reporter.name} 把文字恢复为`)
  const between = course
    .getByRole('listitem')
    .filter({ hasText: `${cast.reporter.name} 存稿` })
    .last()
  await between.getByRole('link', { name: '预览' }).click()
  await expect(desk.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('百年古桥修好了')
  await desk.context().close()
})
