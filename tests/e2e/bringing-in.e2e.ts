import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { handMadeDocx } from '#tests/support/docx.ts'
import { drawing } from '#tests/support/pictures.ts'
import { copyHtml } from './support/clipboard.ts'
import { deskOf } from './support/newsroom.ts'

async function begin(desk: Page): Promise<Locator> {
  await desk.goto('/desk/articles/new')
  await desk.getByRole('textbox', { name: '标题', exact: true }).fill('搬来的稿件')
  const text = desk.getByRole('textbox', { name: '正文' })
  await text.click()
  await expect(text).toBeFocused()
  return text
}

async function importing(desk: Page, file: { name: string; buffer: Buffer }) {
  await desk.getByRole('button', { name: '插入' }).click()
  const [chooser] = await Promise.all([
    desk.waitForEvent('filechooser'),
    desk.getByRole('menuitem', { name: '导入文稿' }).click(),
  ])
  await chooser.setFiles({ ...file, mimeType: '' })
}

const saved = (desk: Page) => expect(desk.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()

test('a pasted picture is uploaded, and goes with its text when that is taken back', async ({ browser }) => {
  const png = (await drawing(320, 200).png().toBuffer()).toString('base64')
  const desk = await deskOf(browser, 'reporter')
  const text = await begin(desk)
  await copyHtml(
    desk,
    `<p class="a">渡船。</p><p><img alt="灯" src="data:image/png;base64,${png}"></p><p>靠岸。</p>`,
  )
  await desk.keyboard.press('Control+v')
  await expect(desk.getByText(/上传 1 张图片/)).toBeVisible()
  const figure = text.getByRole('group', { name: '图片' })
  await expect(figure.locator('img')).toHaveJSProperty('complete', true)
  await expect(figure.getByRole('textbox', { name: '替代文字' })).toHaveValue('灯')
  await desk.getByRole('button', { name: '撤销粘贴' }).click()
  await expect(text).toHaveText('')
  await expect(figure).toHaveCount(0)

  // Plain text by the browser's own keys, and a few words among others.
  await copyHtml(desk, '<h2 style="color:red">轮渡</h2><p><b>夜航</b></p>', '轮渡\n夜航')
  await text.click()
  await desk.keyboard.press('Control+Shift+v')
  await expect(text.getByRole('paragraph')).toHaveText(['轮渡', '夜航'])
  await expect(text.locator('b, strong, h2')).toHaveCount(0)
  await copyHtml(desk, '<span style="color:red">，<b>新</b></span>', '，新')
  await desk.keyboard.press('Control+v')
  await expect(text.getByRole('paragraph')).toHaveText(['轮渡', '夜航，新'])
  await desk.context().close()
})

test('documents come in by the menu: Word of two makers, and text in GB18030', async ({
  browser,
}) => {
  const png = await drawing(64, 40).png().toBuffer()
  const desk = await deskOf(browser, 'reporter')
  let text = await begin(desk)
  await importing(desk, {
    name: '气象站.docx',
    buffer: readFileSync('tests/support/documents/libreoffice.docx'),
  })
  await expect(desk.getByText(/已导入“气象站\.docx”：.*上传 1 张图片/)).toBeVisible()
  await expect(text.getByRole('heading')).toHaveText(['山村小学的气象站', '看云识天 一记十年'])
  await expect(text.getByRole('table').getByRole('columnheader')).toHaveText(['日子', '读数'])
  await expect(text.getByRole('button', { name: '注释：雨量以二十四小时计。' })).toBeVisible()
  await expect(text.getByRole('textbox', { name: '替代文字' })).toHaveValue('操场边的百叶箱')
  await desk.getByRole('button', { name: '撤销导入' }).click()
  await expect(text).toHaveText('')

  await importing(desk, { name: '渡口.docx', buffer: handMadeDocx(png, 'http://127.0.0.1:1/x.png') })
  await expect(
    desk.getByText(/已导入“渡口\.docx”：去掉 1 个失效链接；1 张图片在原来的电脑里.*上传 1 张图片/),
  ).toBeVisible()
  await expect(text.getByRole('button', { name: '注释：守灯人的日志，元月三日。' })).toBeVisible()
  await saved(desk)

  text = await begin(desk)
  // 渡口⏎第一段，1987年。⏎
  const gb18030 = Buffer.from('b6c9bfda0ab5dad2bbb6cea3ac31393837c4eaa1a30a', 'hex')
  await importing(desk, { name: '渡口.txt', buffer: gb18030 })
  await expect(text.getByRole('heading', { name: '渡口' })).toBeVisible()
  await expect(text.getByRole('paragraph')).toHaveText(['第一段，1987年。'])
  await saved(desk)
  await desk.context().close()
})
