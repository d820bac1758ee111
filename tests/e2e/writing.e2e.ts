import { expect } from '@playwright/test'
import { drawing } from '#tests/support/pictures.ts'
import { findingsAt } from './support/axe.ts'
import { approve, deskOf, release } from './support/newsroom.ts'
import { test } from './support/test.ts'

test('a reporter writes a report with subhead, picture, table and footnote; its readers find all of them', async ({
  browser,
}) => {
  const photograph = await drawing(1600, 1000).jpeg().toBuffer()
  const desk = await deskOf(browser, 'reporter')
  await desk.goto('/desk/articles/new')
  await desk.getByRole('textbox', { name: '标题', exact: true }).fill('轮渡夜航满月')
  await desk.getByLabel('频道').selectOption({ label: '城事' })
  const text = desk.getByRole('textbox', { name: '正文' })
  await text.click()

  // A subhead from the slash menu, by keys alone.
  await desk.keyboard.type('/')
  await expect(desk.getByRole('listbox', { name: '插入' })).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('看班次 末班船延到二十三点')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('一个月来，夜班船共载客四万人次')
  await desk.keyboard.press('Control+Alt+n')
  await desk.getByRole('textbox', { name: '注释' }).fill('不含免票儿童。')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('。')
  await desk.keyboard.press('Enter')

  // A file that is none says so; a picture stands where the caret was.
  const choosing = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([
      desk.waitForEvent('filechooser'),
      desk.keyboard.press('Control+Alt+i'),
    ])
    await chooser.setFiles({ name, mimeType: 'image/jpeg', buffer })
  }
  await choosing('说明.jpg', Buffer.from('<svg/>'))
  await expect(desk.getByRole('alert').filter({ hasText: '说明.jpg' })).toContainText('不是可用的图片')
  await desk.getByRole('button', { name: '知道了' }).click()
  await text.press('Control+End')
  await choosing('轮渡.jpg', photograph)
  const figure = text.getByRole('group', { name: '图片' })
  await expect(figure.locator('img')).toHaveJSProperty('complete', true)
  await figure.getByRole('textbox', { name: '图说' }).fill('夜班船靠岸。')
  await desk.keyboard.press('Enter')

  await desk.keyboard.press('Control+Alt+t')
  await expect(text.getByRole('table')).toBeVisible()
  for (const words of ['航次', '开出', '载客', '加一', '18:30', '210']) {
    await desk.keyboard.type(words)
    await desk.keyboard.press('Tab')
  }
  const acts = desk.getByRole('toolbar', { name: '表格' })
  await acts.getByRole('button', { name: '删去这一行' }).click()
  await desk.getByRole('textbox', { name: '表题' }).fill('夜班船')

  // A picture without its words is not handed in.
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await expect(text).toHaveAccessibleDescription(/图片没有写明来源|没有替代文字/)
  await figure.getByRole('textbox', { name: '图片来源' }).fill('林晓帆 摄')
  await figure.getByRole('textbox', { name: '替代文字' }).fill('灯火中的渡船')
  expect(await findingsAt(desk, 390)).toEqual([])
  expect(await findingsAt(desk, 1280)).toEqual([])
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await expect(desk.getByRole('button', { name: '撤回送审' })).toBeVisible()
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(desk.url())?.[1])

  await desk.goto(`/desk/articles/${articleId}/review`)
  const address = /\/media\/([0-9a-f]{64}-)/.exec(
    (await desk.getByRole('img', { name: '灯火中的渡船' }).getAttribute('src')) ?? '',
  )
  const file = `/media/${address?.[1]}960.avif`
  const reader = await (await browser.newContext()).newPage()
  expect((await reader.request.get(file)).status()).toBe(404)
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const) {
    await approve(browser, name, articleId)
  }
  await release(browser, 'third', articleId)

  await reader.goto(`/article/${articleId}`)
  expect((await reader.request.get(file)).status()).toBe(200)
  await expect(reader.getByRole('heading', { level: 2, name: /看班次/ })).toBeVisible()
  await expect(reader.getByRole('figure').filter({ hasText: '夜班船靠岸。' })).toContainText('林晓帆 摄')
  await expect(reader.getByRole('img', { name: '灯火中的渡船' })).toBeVisible()
  const table = reader.getByRole('table', { name: '夜班船' })
  await expect(table.getByRole('columnheader')).toHaveText(['航次', '开出', '载客'])
  await expect(table.getByRole('cell')).toHaveText(['加一', '18:30', '210'])
  await reader.getByLabel('注释 1', { exact: true }).click()
  await expect(reader.getByLabel('注释', { exact: true }).getByRole('listitem')).toContainText(
    '不含免票儿童。',
  )
  await reader.getByLabel('回到正文里注释 1 处').click()
  await expect(reader).toHaveURL(/#note-place-1$/)
  for (const width of [390, 1280]) expect(await findingsAt(reader, width)).toEqual([])
  for (const page of [desk, reader]) await page.context().close()
})

test('what is typed faster than the page is drawn is no part of what the slash menu takes away', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  await desk.goto('/desk/articles/new')
  const text = desk.getByRole('textbox', { name: '正文' })
  await text.click()
  await desk.keyboard.type('/')
  await expect(desk.getByRole('listbox', { name: '插入' })).toBeVisible()
  // A choice, words and another Enter before the next frame.
  await text.evaluate(async (element) => {
    const enter = () =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    enter()
    document.execCommand('insertText', false, '末班船延到二十三点')
    await Promise.resolve()
    enter()
  })
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('末班船延到二十三点')
  await expect(desk.getByRole('listbox', { name: '插入' })).toBeHidden()
})
