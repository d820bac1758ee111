import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect } from '@playwright/test'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { deskOf, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const one = '汐河全长三十七公里，沿岸曾有四十多家工厂。'
const two = '如今步道贯通，白鹭归来，周末满是跑步的人。'
const three = '明年还将打通最后两公里。'

/** Has a person write the body anew, as the editor saves it, and then act on it at their stage. */
async function work(browser: Browser, name: CastName, articleId: number, body: string[], act?: object) {
  const desk = await deskOf(browser, name)
  const headers = { origin: new URL(desk.url()).origin }
  const address = `/api/desk/articles/${articleId}`
  const { value } = await (await desk.request.get(`${address}/draft`)).json()
  const content = { ...value.content, body: { type: 'doc', content: body.map(paragraph) } }
  const saved = await desk.request.put(`${address}/draft`, {
    headers,
    data: { version: value.version, content },
  })
  const { hash } = (await saved.json()).value
  if (act) {
    const verb = 'toPosition' in act ? 'return' : 'position' in act ? 'approve' : 'submit'
    const done = await desk.request.post(`${address}/${verb}`, { headers, data: { hash, ...act } })
    expect(await done.json()).toMatchObject({ ok: true })
  }
  return desk
}

test('four hands work on an article; whoever it comes to sees who changed what, and only what is new when they ask', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '汐河的三年', one)
  await work(browser, 'editor', articleId, [one.replace('四十多家', '四十八家'), two], { position: 1 })
  await work(browser, 'reviewer', articleId, [one.replace('四十多家', '近五十家'), two], { position: 2 })
  await work(browser, 'second', articleId, [one.replace('四十多家', '近五十家'), two, three], {
    ...{ toPosition: 0, reason: 'facts', note: '请核实数字。' },
  })
  await work(browser, 'reporter', articleId, [one.replace('四十多家', '四十八家'), two, three], {})
  const editor = await deskOf(browser, 'editor')
  await editor.goto(`/desk/articles/${articleId}/review`)
  await expect(editor.getByText('您签过第 2 版，之后又有改动。')).toBeVisible()

  // One key away, and a reload keeps it.
  await editor.keyboard.press('m')
  await editor.waitForURL('**/review?view=marked')
  await editor.reload()
  const legend = editor.getByRole('group', { name: '谁改的' })
  await expect(legend.getByRole('listitem')).toContainText([
    `① 编辑 ${cast.editor.name}`,
    `② 审读 ${cast.reviewer.name}`,
    `③ 二审 ${cast.second.name}`,
    `④ 作者 ${cast.reporter.name}`,
  ])
  const { violations } = await new AxeBuilder({ page: editor })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  // From change to change by key: each says whose it is.
  await editor.keyboard.press(']')
  await expect(editor.getByRole('status').filter({ hasText: '②' })).toContainText(
    `② 审读 ${cast.reviewer.name} 删去`,
  )
  await editor.keyboard.press('[')
  await expect(editor.locator(':focus')).toContainText(three)

  // One hand's marks alone; what the others did is read as done.
  for (const name of [cast.editor.name, cast.reviewer.name, cast.reporter.name])
    await legend.getByRole('checkbox', { name: new RegExp(name) }).uncheck()
  await expect(editor).toHaveURL(/hands=3$/)
  await editor.reload()
  await expect(editor.getByText('共 1 处')).toBeVisible()
  await expect(editor.getByRole('deletion')).toHaveCount(0)

  // Since this editor signed there are three hands, and not their own.
  await editor.goto(`/desk/articles/${articleId}/review`)
  await editor.keyboard.press('s')
  await editor.waitForURL('**/review?view=marked&since=seen')
  await expect(legend.getByRole('listitem')).toContainText([
    cast.reviewer.name,
    cast.second.name,
    cast.reporter.name,
  ])
  await expect(editor.getByText('底稿是第 2 版')).toBeVisible()

  // On paper: the article's number, the words' fingerprint and the legend, and none of the desk around it.
  await editor.emulateMedia({ media: 'print' })
  await expect(editor.getByText(`稿件编号 ${articleId}`)).toBeVisible()
  await expect(editor.getByRole('button', { name: '下一处' })).toBeHidden()
  await expect(editor.getByRole('button', { name: '通过', exact: true })).toBeHidden()
  await expect(editor.getByRole('navigation', { name: '这篇稿件的页面' })).toBeHidden()
})

test('before signing, a reviewer sees what they changed themselves', async ({ browser }) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '汐河的三年', one)
  const desk = await work(browser, 'editor', articleId, [one.replace('四十多家', '四十八家'), two])
  await desk.goto(`/desk/articles/${articleId}/review`)
  await expect(desk.getByText('您改动了 2 处，还没有定版')).toBeVisible()
  await desk.getByRole('link', { name: '只看这些改动' }).click()
  await expect(desk.getByRole('insertion')).toHaveText(['八', two])
  await desk.getByRole('button', { name: '通过', exact: true }).click()
  await expect(desk.getByText('已签字。')).toBeVisible()
})
