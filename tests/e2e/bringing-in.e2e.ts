import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { handMadeDocx, zipOf } from '#tests/support/docx.ts'
import { drawing } from '#tests/support/pictures.ts'
import { findingsAt } from './support/axe.ts'
import { clipboardOf, copyHtml, watchHarm } from './support/clipboard.ts'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

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

test('a reporter pastes from Word, WPS, Google Docs and WeChat: the structure stays, the clutter goes, one undo takes it back', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  for (const [program, subhead, told] of [
    [
      'word',
      '看班次 半小时一班',
      /去掉 \d+ 处样式、1 个空段、1 处段首空格、1 个跟踪链接、2 条批注；1 张图片在原来的电脑里/,
    ],
    [
      'wps',
      '菜场早市提前一小时',
      /去掉 \d+ 处样式、1 个空段、1 处段首空格、1 个跟踪链接；1 张图片在原来的电脑里/,
    ],
    [
      'docs',
      '社区图书馆周末开到深夜',
      /去掉 \d+ 处样式、1 个跟踪链接；(还有 1 张图片正在取|1 张图片没有取到)/,
    ],
    [
      'wechat',
      '守江人老周',
      /3 处段首空格、1 个跟踪链接、1 处隐藏内容、1 处脚本或嵌入内容；2 行粗体改作小标题/,
    ],
  ] as const) {
    const text = await begin(desk)
    await copyHtml(desk, clipboardOf(program))
    await desk.keyboard.press('Control+v')
    await expect(text.getByRole('heading', { name: subhead })).toBeVisible()
    await expect(desk.getByText(told)).toBeVisible()
    await expect(text.locator('[style*="font"], font, .MsoNormal, iframe, script')).toHaveCount(0)
    await desk.keyboard.press('Control+z')
    await expect(text).toHaveText('')
    await expect(desk.getByText(told)).toBeHidden()
    await desk.keyboard.press('Control+Shift+z')
    await expect(text.getByRole('heading', { name: subhead })).toBeVisible()
    await saved(desk)
  }
  // A picture whose site does not answer says so where it would stand.
  const text = desk.getByRole('textbox', { name: '正文' })
  await text.press('Control+End')
  await copyHtml(desk, '<p>江面。</p><img src="https://pictures.invalid/a.jpg"><p>江岸。</p>')
  await desk.keyboard.press('Control+v')
  const failed = text.getByRole('alert')
  await expect(failed).toContainText('“pictures.invalid”没有给出图片')
  expect(await findingsAt(desk, 390)).toEqual([])
  expect(await findingsAt(desk, 1280)).toEqual([])
  await failed.getByRole('button', { name: '不要这张' }).click()
  await expect(failed).toBeHidden()
  await desk.context().close()
})

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

test('documents come in by the menu: Word of two makers, GB18030 text and Markdown; what is none says what would be taken', async ({
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

  // An article without a title takes the document's, and gives it back with the text.
  const title = desk.getByRole('textbox', { name: '标题', exact: true })
  await title.fill('')
  await importing(desk, {
    name: '气象站.docx',
    buffer: readFileSync('tests/support/documents/libreoffice.docx'),
  })
  await expect(title).toHaveValue('山村小学的气象站')
  await expect(text.getByRole('heading')).toHaveText(['看云识天 一记十年'])
  await desk.getByRole('button', { name: '撤销导入' }).click()
  await expect(title).toHaveValue('')
  await title.fill('搬来的稿件')

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
  await importing(desk, {
    name: '灯.md',
    buffer: Buffer.from('## 灯\n\n- **雾**\n\n<script>alert(1)</script>'),
  })
  await expect(text.getByRole('heading', { name: '灯' })).toBeVisible()
  await expect(text.getByRole('listitem')).toHaveText(['雾'])
  await saved(desk)

  for (const [name, buffer, said] of [
    ['旧稿.doc', Buffer.from('d0cf11e0', 'hex'), '“旧稿.doc”没有导入：可以导入 .docx、.txt 和 .md'],
    ['坏的.docx', Buffer.from('PK'), '“坏的.docx”没有导入：文件已损坏'],
    [
      '炸弹.docx',
      zipOf({ 'word/document.xml': Buffer.alloc(200 * 2 ** 20) }, 10),
      '“炸弹.docx”没有导入：展开后太大',
    ],
  ] as const) {
    await importing(desk, { name, buffer })
    await expect(desk.getByRole('alert').filter({ hasText: said })).toBeVisible()
  }
  expect(await findingsAt(desk, 390)).toEqual([])
  expect(await findingsAt(desk, 1280)).toEqual([])
  await desk.context().close()
})

test('pages and documents that mean harm run nothing, and long ones do not freeze the desk', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  const harm = await watchHarm(desk)
  const text = await begin(desk)
  const hostile = `<base href="https://evil.invalid/"><meta http-equiv="refresh" content="0;url=https://evil.invalid">
    <style>@import url(https://evil.invalid/a.css);p{background:url(https://evil.invalid/b.png)}</style>
    <script>alert(1)</script><svg onload="alert(2)"><animate onbegin="alert(3)" attributeName="x"/></svg>
    <iframe srcdoc="<script>parent.alert(4)</script>"></iframe><img src="x" onerror="alert(5)">
    <p onclick="alert(6)" style="background:url(javascript:alert(7))">词 <a href="javascript:alert(8)">链</a></p>
    <form action="https://evil.invalid"><button formaction="javascript:alert(9)">按</button></form>
    <video src="x" onerror="alert(10)" autoplay></video><math><mtext></form><mglyph><style></math><img src onerror=alert(11)>`
  await copyHtml(desk, hostile)
  await desk.keyboard.press('Control+v')
  await expect(text.getByRole('paragraph')).toHaveText(['词 链'])
  await expect(text.getByRole('link')).toHaveCount(0)
  const png = await drawing(8, 8).png().toBuffer()
  await importing(desk, { name: '坏.docx', buffer: handMadeDocx(png, 'https://evil.invalid/x.png') })
  await expect(desk.getByText(/已导入“坏\.docx”/)).toBeVisible()
  await importing(desk, { name: '坏.md', buffer: Buffer.from(hostile) })
  await expect(desk.getByText(/已导入“坏\.md”/)).toBeVisible()
  await saved(desk)

  await begin(desk)
  await copyHtml(desk, `${'<div><span style="x">'.repeat(10_000)}底`)
  await desk.keyboard.press('Control+v')
  await expect(text).toHaveText('底')
  await saved(desk)

  // Two megabytes of Word's own markup, and five that are longer than an article may be.
  const line = `<p class=MsoNormal style='text-indent:21.0pt;line-height:150%'><span style='font-size:12.0pt;line-height:150%;font-family:宋体;mso-ascii-font-family:Calibri;mso-hansi-font-family:Calibri'>　　江上的船夜里也开，灯从岸边一直亮到对岸的码头。</span><b><span lang=EN-US style='font-size:12.0pt;mso-bidi-font-size:11.0pt'>23</span></b><span lang=EN-US><o:p></o:p></span></p>\n`
  await begin(desk)
  const long = line.repeat(Math.ceil((2 * 2 ** 20) / line.length))
  await copyHtml(desk, long)
  const began = Date.now()
  await desk.keyboard.press('Control+v')
  await expect(desk.getByText(/已清理：去掉/)).toBeVisible({ timeout: 20_000 })
  const took = Date.now() - began
  test.info().annotations.push({ type: 'two megabytes', description: `${took} ms` })
  expect(took).toBeLessThan(5_000)
  await saved(desk)
  await begin(desk)
  await copyHtml(
    desk,
    line.repeat(Math.ceil((5 * 2 ** 20) / line.length)).replaceAll('江上的船', '江上的船'.repeat(12)),
  )
  await desk.keyboard.press('Control+v')
  await expect(desk.getByRole('alert').filter({ hasText: '没有放进来' })).toBeVisible({ timeout: 20_000 })
  expect(await harm()).toEqual([])
  await desk.context().close()
})
