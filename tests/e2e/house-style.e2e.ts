import { expect, type Page } from '@playwright/test'
import { drawing } from '#tests/support/pictures.ts'
import { findings, findingsAt } from './support/axe.ts'
import { deskOf } from './support/newsroom.ts'
import { contentOf } from './support/staff.ts'
import { test } from './support/test.ts'

type Block = { type: string; attrs?: object; content?: (Block | { type: 'text'; text: string })[] }
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A draft of this desk's person on its page, with its editor there. */
async function open(desk: Page, title: string, ...blocks: Block[]): Promise<number> {
  const headers = { origin: new URL(desk.url()).origin }
  const content = { ...contentOf({ title, text: '' }), body: { type: 'doc', content: blocks } }
  const begun = await (await desk.request.post('/api/desk/articles', { headers, data: { content } })).json()
  await desk.goto(`/desk/articles/${begun.value.articleId}/edit`)
  await expect(desk.getByRole('textbox', { name: '正文' })).toHaveAttribute('contenteditable', 'true')
  return begun.value.articleId
}
const text = (desk: Page) => desk.getByRole('textbox', { name: '正文' })
const marks = (desk: Page) => text(desk).locator('.style-mark')
const count = (desk: Page) => desk.getByRole('button', { name: /^体例/ })
/** The line says so of what was typed last: what is said of a letter comes once that is painted. */
async function saved(desk: Page) {
  await desk.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  await expect(desk.getByRole('status').first()).toContainText('已保存')
}

test('a reporter sees what the house has against a text while writing it, and mends it by keys', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  await open(
    desk,
    '步道今晨贯通。',
    paragraph('步道全长37公里,今晨贯通...'),
    paragraph('首班船18:30开出，比分3:2，见https://a.cn/b,c?d=1。'),
  )
  await expect(count(desk)).toHaveText('体例 3 处')
  await expect(marks(desk)).toHaveText([',', '...'])

  // What is typed is marked after a pause, and a mark moves with its words.
  await text(desk).press('Control+End')
  await desk.keyboard.type('沿线的的驿站')
  await expect(marks(desk)).toHaveText([',', '...', '的的'])
  await text(desk).press('Control+Home')
  await desk.keyboard.type('新修的')
  await expect(marks(desk)).toHaveText([',', '...', '的的'])

  // From one to the next, into the card and back, without a mouse.
  await text(desk).press('Control+Home')
  await desk.keyboard.press('F8')
  const card = desk.getByRole('region', { name: '体例：半角标点' })
  await expect(card).toContainText('依据：GB/T 15834—2011 5.1.1')
  await desk.keyboard.press('Alt+Enter')
  await expect(card.getByRole('button', { name: '改正' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(text(desk)).toContainText('新修的步道全长37公里，今晨贯通...')
  await expect(text(desk)).toBeFocused()
  // One undo takes back the mending, and nothing else.
  await desk.keyboard.press('Control+z')
  await expect(text(desk)).toContainText('新修的步道全长37公里,今晨贯通...')
  await desk.keyboard.press('Control+Shift+z')

  // A field says under itself what is found in it.
  await desk.getByRole('button', { name: '改正：标题末尾的句号，。' }).click()
  await expect(desk.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('步道今晨贯通')
  await desk.keyboard.press('Control+z')
  await expect(desk.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('步道今晨贯通。')

  // The list: what is certain at once, what is not waved through; times, scores and addresses stay.
  await count(desk).click()
  const list = desk.getByRole('region', { name: '体例', exact: true })
  expect(await findings(desk)).toEqual([])
  await list.getByRole('button', { name: '改正有把握的 2 处' }).click()
  await expect(text(desk)).toContainText('今晨贯通……首班船18:30开出，比分3:2，见https://a.cn/b,c?d=1。')
  await list.getByRole('button', { name: '忽略：字词重复，的的' }).click()
  await expect(count(desk)).toHaveText('体例无误')
  await saved(desk)
  await desk.reload()
  await expect(count(desk)).toHaveText('体例无误')
  for (const width of [390, 1280]) expect(await findingsAt(desk, width)).toEqual([])
  await desk.context().close()
})

test('while a character is being composed nothing is marked, and its words arrive whole', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  await open(desk, '步道贯通', paragraph('今晨'))
  await expect(count(desk)).toHaveText('体例无误')
  await text(desk).press('Control+End')
  await desk.keyboard.type('开放,')
  const input = await desk.context().newCDPSession(desk)
  for (const composed of ['h', 'he', '河']) {
    await input.send('Input.imeSetComposition', { text: composed, selectionStart: 1, selectionEnd: 1 })
  }
  // Longer than the pause after which a text is checked.
  const quiet = desk.evaluate(() => new Promise((done) => setTimeout(done, 1_500)))
  await quiet
  await expect(marks(desk)).toHaveCount(0)
  await input.send('Input.insertText', { text: '河岸' })
  await expect(marks(desk)).toHaveText([','])
  await expect(text(desk)).toHaveText('今晨开放,河岸')
  await desk.context().close()
})

test('a rule that the paper switches off is silent while writing and on review, and one finding is mended there', async ({
  browser,
}) => {
  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/settings/style')
  expect(await findings(chief)).toEqual([])
  await chief.getByRole('switch', { name: '省略号写法' }).click()
  await chief.getByRole('button', { name: '保存' }).click()
  await expect(chief.getByText('已保存。')).toBeVisible()

  const desk = await deskOf(browser, 'reporter')
  const articleId = await open(desk, '步道贯通', paragraph('今晨开放,游人不少...'), paragraph('南段,也开了'))
  await expect(marks(desk)).toHaveText([',', ','])
  await desk.goto(`/desk/articles/${articleId}/review`)
  const list = desk.getByRole('list', { name: '机器审读' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('button', { name: '改正：半角标点，,' }).last().click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(desk.getByText('南段，也开了')).toBeVisible()
  await expect(list).toContainText('今晨开放,游人不少')

  await chief.getByRole('switch', { name: '省略号写法' }).click()
  await chief.getByRole('button', { name: '保存' }).click()
  await expect(chief.getByText('已保存。')).toBeVisible()
  for (const page of [chief, desk]) await page.context().close()
})

test('what was done before a reload is undone and done again after it', async ({ browser }) => {
  const desk = await deskOf(browser, 'reporter')
  await open(desk, '步道贯通', paragraph('清晨'))
  await text(desk).press('Control+End')
  await desk.keyboard.type('的河岸')
  // Elsewhere in the text another step begins.
  await text(desk).press('Control+Home')
  await desk.keyboard.type('步道：')
  await expect(text(desk)).toHaveText('步道：清晨的河岸')
  await saved(desk)
  await desk.reload()
  const [undo, redo] = [
    desk.getByRole('button', { name: '撤销' }),
    desk.getByRole('button', { name: '重做' }),
  ]
  await expect(undo).toBeEnabled()
  await undo.click()
  await expect(text(desk)).toHaveText('清晨的河岸')
  await saved(desk)
  await desk.reload()
  await expect(undo).toBeEnabled()
  await undo.click()
  await expect(text(desk)).toHaveText('清晨')
  await redo.click()
  await redo.click()
  await expect(text(desk)).toHaveText('步道：清晨的河岸')
  await expect(redo).toBeDisabled()
  await desk.context().close()
})

test('a block is dragged by its hand, or moved by keys; pictures join a gallery and change places in it', async ({
  browser,
}) => {
  const [first, second, third] = await Promise.all(
    [500, 520, 540].map((height) => drawing(800, height).jpeg().toBuffer()),
  )
  const desk = await deskOf(browser, 'reporter')
  await open(desk, '步道贯通', paragraph('甲甲甲'), paragraph('乙乙乙'), paragraph('丙丙丙'))
  const lines = text(desk).locator(':scope > p')
  await text(desk).click()
  // It comes with the first click into the text, and then to where the pointer is.
  await expect(desk.locator('button[draggable]')).toBeAttached()
  await lines.nth(2).hover()
  const hand = desk.getByRole('button', { name: /^段落菜单/ })
  await expect(hand).toBeVisible()
  await hand.dragTo(lines.nth(0), { targetPosition: { x: 36, y: 4 } })
  await expect(lines).toHaveText(['丙丙丙', '甲甲甲', '乙乙乙'])
  // The hand's menu does the same for who drags nothing and holds no keys down.
  await lines.nth(0).click()
  await desk.getByRole('button', { name: '段落菜单：丙丙丙' }).press('Enter')
  await desk.getByRole('menuitem', { name: '移到最后' }).click()
  await expect(lines).toHaveText(['甲甲甲', '乙乙乙', '丙丙丙'])
  await desk.getByRole('button', { name: '段落菜单：丙丙丙' }).press('ArrowDown')
  await desk.getByRole('menuitem', { name: '移到最前' }).press('Enter')
  await expect(lines).toHaveText(['丙丙丙', '甲甲甲', '乙乙乙'])
  await lines.nth(1).click()
  await desk.keyboard.press('Alt+Shift+ArrowDown')
  await expect(lines).toHaveText(['丙丙丙', '乙乙乙', '甲甲甲'])
  await desk.keyboard.press('Control+z')
  await expect(lines).toHaveText(['丙丙丙', '甲甲甲', '乙乙乙'])

  const choose = async (start: () => Promise<void>, ...files: (Buffer | undefined)[]) => {
    const [chooser] = await Promise.all([desk.waitForEvent('filechooser'), start()])
    await chooser.setFiles(
      files.map((buffer, index) => ({
        name: `${index}.jpg`,
        mimeType: 'image/jpeg',
        buffer: buffer ?? Buffer.alloc(0),
      })),
    )
  }
  await choose(() => desk.keyboard.press('Control+Alt+g'), first, second)
  const gallery = text(desk).getByRole('group', { name: '图集' })
  const pictures = gallery.getByRole('group', { name: '图片' })
  await expect(pictures).toHaveCount(2)
  await pictures.nth(1).getByRole('textbox', { name: '图说' }).fill('第二张')
  await choose(() => gallery.getByRole('button', { name: '添加图片' }).click(), third)
  await expect(pictures).toHaveCount(3)
  await pictures.nth(2).getByRole('textbox', { name: '图说' }).fill('第三张')
  await pictures.nth(2).getByRole('button', { name: '前移' }).click()
  const captions = () =>
    pictures
      .getByRole('textbox', { name: '图说' })
      .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  await expect.poll(captions).toEqual(['', '第三张', '第二张'])
  await pictures.nth(0).getByRole('button', { name: '移除图片' }).click()
  await expect.poll(captions).toEqual(['第三张', '第二张'])
  for (const width of [390, 1280]) {
    await desk.setViewportSize({ width, height: 900 })
    expect(await findings(desk)).toEqual([])
  }
  await desk.context().close()
})
