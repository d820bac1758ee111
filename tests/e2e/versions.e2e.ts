import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { deskOf, submitted } from './support/newsroom.ts'

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
