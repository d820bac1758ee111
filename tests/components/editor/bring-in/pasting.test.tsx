import { beforeEach, describe, expect, test } from '@jest/globals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { readBody } from '#lib/document/body.ts'
import { MAX_TEXT_CHARACTERS } from '#lib/document/body-check.ts'
import type { Body, BodyBlock } from '#lib/document/body-types.ts'
import { type Answer, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { Carrier } from '#tests/support/carrier.ts'
import { clipboardOf } from '#tests/support/page.ts'

const paragraph = (words: string): BodyBlock => ({
  type: 'paragraph',
  ...(words !== '' && { content: [{ type: 'text', text: words }] }),
})

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  globalThis.DOMRect ??= class {} as typeof DOMRect
  document.elementFromPoint ??= () => null
})

async function write(locale: 'zh-CN' | 'en', block: BodyBlock, respond?: (sent: Sent) => Answer) {
  let last: Body = { type: 'doc', content: [block] }
  renderAtDesk(
    locale,
    <BodyEditor start={last} editable hasToolbar onChange={(read) => (last = read())} />,
    respond,
  )
  const textbox = await screen.findByRole('textbox', { name: locale === 'en' ? 'Body' : '正文' })
  textbox.focus()
  return {
    textbox,
    paste(data: Record<string, string>, files: File[] = []) {
      const clipboardData = {
        types: [...Object.keys(data), ...(files.length > 0 ? ['Files'] : [])],
        ...{ files, items: [], getData: (type: string) => data[type] ?? '' },
      }
      fireEvent.paste(textbox, { clipboardData })
    },
    body() {
      const read = readBody(last)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      return read.body.content
    },
  }
}

const words = (blocks: BodyBlock[]) =>
  blocks.map(
    (block) =>
      `${block.type} ${
        JSON.stringify(block)
          .match(/(?<="text":")[^"]*/g)
          ?.join('') ?? ''
      }`,
  )

describe('what is pasted from a word processor', () => {
  test('is cleaned, told in one line, and taken back by one undo', async () => {
    const { paste, body } = await write('zh-CN', paragraph(''))
    paste({ 'text/html': clipboardOf('wps'), 'text/plain': '菜场早市提前一小时' })
    const line = await screen.findByText(/^已清理：/)
    expect(line).toHaveTextContent(
      '已清理：去掉 30 处样式、1 个空段、1 处段首空格、1 个跟踪链接；1 张图片在原来的电脑里，取不到，请另行插入。',
    )
    expect(words(body())).toEqual([
      'heading 菜场早市提前一小时',
      'paragraph 入夏以来，城南菜场的早市从六点提前到五点。摊主说，凉快一小时，菜新鲜半天。',
      'orderedList 蔬菜区五点开门水产区五点半开门',
      'paragraph 早市公告已经贴出，面积约800m2。',
    ])
    await userEvent.click(await screen.findByRole('button', { name: '撤销粘贴' }))
    expect(body()).toEqual([paragraph('')])
    expect(screen.queryByText(/^已清理：/)).toBeNull()
  })

  test('that claims to come out of this editor is put in as it is only where it is what it claims', async () => {
    const { paste, body } = await write('zh-CN', paragraph(''))
    const row = '<tr><td colspan="99999" rowspan="99999"><p>渡</p></td><td><p>口</p></td></tr>'
    paste({
      'text/html': `<p data-pm-slice='0 0 ["table",{},"tableRow",null,"tableCell",{"colspan":-1}]'>船</p><table>${row}</table>`,
      'text/plain': '船渡口',
    })
    await waitFor(() => expect(words(body())).toContain('paragraph 船'))
    paste({
      'text/html': '<p data-pm-slice="1 1 []">夜  航</p>',
      'text/plain': '夜  航',
    })
    await waitFor(() => expect(words(body()).join()).toContain('夜  航'))
  })

  test('goes among the words where the caret is', async () => {
    const { paste, body } = await write('en', paragraph('前。'))
    paste({ 'text/html': '<p class="MsoNormal">后一段。</p><p>再一段。</p>', 'text/plain': '后一段。' })
    expect(await screen.findByText('Cleaned up: removed 1 style.')).toBeVisible()
    expect(words(body())).toEqual(['paragraph 后一段。', 'paragraph 再一段。前。'])
  })

  test('keeps what was written since when it can no longer be taken back in one step', async () => {
    const { paste, body, textbox } = await write('zh-CN', paragraph(''))
    paste({ 'text/html': clipboardOf('word'), 'text/plain': '渡口' })
    await screen.findByRole('button', { name: '撤销粘贴' })
    await userEvent.type(textbox, '又')
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤销粘贴' })).toBeNull())
    expect(screen.getByText(/^已清理：/)).toBeVisible()
    expect(body().length).toBeGreaterThan(5)
    await userEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByText(/^已清理：/)).toBeNull()
  })
})

describe('a file that is dropped on the text', () => {
  const dropped = (textbox: HTMLElement, ...files: { name: string; size?: number; words?: string }[]) =>
    fireEvent.drop(textbox, {
      dataTransfer: {
        ...{ types: ['Files'], getData: () => '' },
        files: files.map(({ name, size, words: inside = '' }) => ({
          ...{ name, size: size ?? inside.length },
          arrayBuffer: async () => new TextEncoder().encode(inside).buffer,
        })),
      },
    })

  test('is imported, told in one line, and taken back by one undo', async () => {
    const { textbox, body } = await write('zh-CN', paragraph(''))
    dropped(textbox, {
      name: '夜航.txt',
      words: '看班次 半小时一班\n　　东线每半小时一班。\n\n　　西线每小时一班。',
    })
    expect(await screen.findByText('已导入“夜航.txt”：去掉 1 个空段、2 处段首空格。')).toBeVisible()
    expect(words(body())).toEqual([
      'heading 看班次 半小时一班',
      'paragraph 东线每半小时一班。',
      'paragraph 西线每小时一班。',
    ])
    await userEvent.click(await screen.findByRole('button', { name: '撤销导入' }))
    expect(body()).toEqual([paragraph('')])
  })

  test('gives an article without a title its own, and takes it back and brings it again with the text', async () => {
    const title = Object.assign(document.createElement('textarea'), { value: '' })
    title.setAttribute('data-title-field', 'title')
    document.body.append(title)
    const { textbox, body } = await write('zh-CN', paragraph(''))
    dropped(textbox, { name: '灯.md', words: '# 渡口的灯\n\n灯亮了[^1]。\n\n[^1]: 据守灯人。' })
    expect(await screen.findByText('已导入“灯.md”：文首的标题放进标题栏。')).toBeVisible()
    expect(title).toHaveValue('渡口的灯')
    expect(words(body())).toEqual(['paragraph 灯亮了。'])
    await userEvent.click(await screen.findByRole('button', { name: '撤销导入' }))
    expect(title).toHaveValue('')
    await userEvent.click(screen.getByRole('button', { name: '重做' }))
    expect(title).toHaveValue('渡口的灯')
    // Words that somebody wrote over it are theirs.
    title.value = '另一个题'
    await userEvent.click(screen.getByRole('button', { name: '撤销' }))
    expect(title).toHaveValue('另一个题')
    dropped(textbox, { name: '雾.md', words: '# 雾\n\n起雾了。' })
    expect(await screen.findByText('已导入“雾.md”，原样保留。')).toBeVisible()
    expect(title).toHaveValue('另一个题')
    title.remove()
  })

  test('begins a paragraph of its own', async () => {
    const { textbox, body } = await write('zh-CN', paragraph('前。'))
    dropped(textbox, { name: '灯.md', words: '## 灯\n\n- 雾' })
    await screen.findByText('已导入“灯.md”，原样保留。')
    expect(words(body()).filter((each) => each !== 'paragraph ')).toEqual(
      expect.arrayContaining(['heading 灯', 'bulletList 雾', 'paragraph 前。']),
    )
  })

  test.each([
    [{ name: '稿件.doc' }, '“稿件.doc”没有导入：可以导入 .docx、.txt 和 .md。'],
    [{ name: '稿件.docx', size: 21 * 2 ** 20 }, '“稿件.docx”有 21 MB，没有导入：一份文稿最多 20 MB。'],
    [{ name: '稿件.docx', words: 'no zip' }, '“稿件.docx”没有导入：文件已损坏，或者不是 Word 文档。'],
    [{ name: '空.md', words: ' ' }, '“空.md”没有导入：里面没有文字和图片。'],
    [{ name: '图.txt', words: 'a\u0000b' }, '“图.txt”没有导入：它不是 UTF-8、UTF-16 或 GB18030 编码的文本。'],
  ])('says what was wrong with it and what would be taken: %j', async (file, said) => {
    const { textbox, body } = await write('zh-CN', paragraph('前。'))
    dropped(textbox, file)
    expect(await screen.findByRole('alert')).toHaveTextContent(said)
    expect(body()).toEqual([paragraph('前。')])
  })
})

test('a few words stay in their line, with the space around them, and are no news', async () => {
  const { paste, body } = await write('zh-CN', paragraph(''))
  const html = '<meta charset="utf-8"><span style="color:red">夜班 <b>ferry </b></span>'
  paste({ 'text/html': html, 'text/plain': '夜班 ferry ' })
  await waitFor(() => expect(words(body())).toEqual(['paragraph 夜班 ferry ']))
  expect(screen.queryByRole('button', { name: '撤销粘贴' })).toBeNull()
})

test('cells that are pasted into a table take the place of its cells', async () => {
  const { paste, body, textbox } = await write('zh-CN', paragraph(''))
  await userEvent.click(screen.getByRole('button', { name: '插入' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /表格/ }))
  await screen.findByRole('toolbar', { name: '表格' })
  const rows = textbox.querySelectorAll('tr').length
  paste({ 'text/html': '<table><tr><td class="x">甲<td>乙<tr><td>丙<td>丁</table>', 'text/plain': '甲' })
  await waitFor(() => expect(textbox).toHaveTextContent('甲乙丙丁'))
  expect(textbox.querySelectorAll('table')).toHaveLength(1)
  expect(textbox.querySelectorAll('tr')).toHaveLength(rows)
  expect(body()).toHaveLength(1)
})

test('plain text of several lines loses its indents', async () => {
  const { paste, body } = await write('zh-CN', paragraph(''))
  paste({ 'text/plain': '　　第一段。\r\n\r\n　　第二段。' })
  expect(await screen.findByText('已清理：去掉 1 个空段、2 处段首空格。')).toBeVisible()
  expect(body()).toEqual([paragraph('第一段。'), paragraph('第二段。')])
})

test('a text that is longer than an article may be is not put in, and says so', async () => {
  const { paste, body } = await write('zh-CN', paragraph('前。'))
  paste({ 'text/html': `<p>${'长'.repeat(MAX_TEXT_CHARACTERS)}</p>`, 'text/plain': '长' })
  expect(await screen.findByRole('alert')).toHaveTextContent('没有放进来：加上这些，正文会超过 200,000 字')
  expect(body()).toEqual([paragraph('前。')])
})

test('a picture out of reach whose file is on the clipboard as well is sent as that file', async () => {
  Carrier.carriesUploads()
  const { paste } = await write('zh-CN', paragraph(''))
  const html = '<html><body><p><img src="file:///C:/Temp/clip_image001.png"></p></body></html>'
  paste({ 'text/html': html, 'text/plain': ' ' }, [new File(['x'], 'image.png', { type: 'image/png' })])
  expect(await screen.findByText(/正在上传 image\.png/)).toBeVisible()
  expect(Carrier.sent.map(({ file }) => file?.name)).toEqual(['image.png'])
})

test('pictures that lie on a disk come out of the RTF on the same clipboard', async () => {
  Carrier.carriesUploads()
  const { paste } = await write('zh-CN', paragraph(''), () => null)
  const html = '<p>雾起<img src="file:///C:/1.png">灯亮<img src="file:///C:/2.wmf"></p>'
  const rtf = `{\\rtf1{\\pict\\pngblip 89504e470d0a1a0a}{\\pict\\wmetafile8 01}}`
  paste({ 'text/html': html, 'text/rtf': rtf, 'text/plain': '雾起灯亮' })
  expect(await screen.findByText(/1 张图片在原来的电脑里，取不到/)).toBeVisible()
  await waitFor(() => expect(Carrier.sent.map(({ file }) => file?.type)).toEqual(['image/png']))
})

test('a page of tables in tables without end is refused before the window stands still over it', async () => {
  const { paste, body } = await write('en', paragraph('前。'))
  paste({ 'text/html': '<table><tr><td>'.repeat(10_000), 'text/plain': 'x' })
  expect(await screen.findByRole('alert')).toHaveTextContent('Not pasted: its tables are nested')
  expect(body()).toEqual([paragraph('前。')])
})

test('pictures wait for their turn where they will stand, and say why they do not come', async () => {
  const { paste, textbox, body } = await write('zh-CN', paragraph(''), () => null)
  paste({ 'text/html': clipboardOf('wechat'), 'text/plain': '守江人老周' })
  const failed = await within(textbox).findByRole('alert')
  expect(failed).toHaveTextContent('这张图片没有取到：')
  expect(failed.closest('.on-its-way')?.previousElementSibling).toHaveTextContent('尺子背后')
  expect(await screen.findByText(/1 张图片没有取到，见文中/)).toBeVisible()
  await userEvent.click(within(failed).getByRole('button', { name: '再试一次' }))
  await userEvent.click(await within(textbox).findByRole('button', { name: '不要这张' }))
  await waitFor(() => expect(textbox.querySelector('.on-its-way')).toBeNull())
  expect(words(body())).toHaveLength(6)
})

test('a picture that comes is part of the step that its text was', async () => {
  const medium = { sha256: 'a'.repeat(64), width: 640, height: 480 }
  const { paste, body } = await write('zh-CN', paragraph(''), () => ({ ok: true, value: medium }))
  paste({ 'text/html': clipboardOf('wechat'), 'text/plain': '守江人老周' })
  expect(await screen.findByText(/上传 1 张图片/)).toBeVisible()
  expect(body()[4]).toEqual({ type: 'figure', attrs: { ...medium, caption: '', credit: '', alt: '' } })
  await userEvent.click(await screen.findByRole('button', { name: '撤销粘贴' }))
  expect(body()).toEqual([paragraph('')])
})
