import { beforeEach, describe, expect, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { readBody } from '#lib/document/body.ts'
import type { Body, BodyBlock, Inline } from '#lib/document/body-types.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...content: Inline[]): BodyBlock => ({ type: 'paragraph', content })
const picture = {
  ...{ sha256: 'a'.repeat(64), width: 1440, height: 960 },
  ...{ caption: '', credit: '', alt: '' },
}
const cell = (type: 'tableCell' | 'tableHeader', words: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: 'paragraph' as const, content: [text(words)] }],
})
const table: BodyBlock = {
  type: 'table',
  attrs: { caption: '' },
  content: [
    { type: 'tableRow', content: [cell('tableHeader', '线'), cell('tableHeader', '站')] },
    { type: 'tableRow', content: [cell('tableCell', '一'), cell('tableCell', '二')] },
  ],
}

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  globalThis.DOMRect ??= class {} as typeof DOMRect
  document.elementFromPoint ??= () => null
})

/** The editor once it is there, and the text as it was handed on last. */
async function write(content: BodyBlock[], editable = true) {
  let last: Body = { type: 'doc', content }
  renderAtDesk(
    'zh-CN',
    <BodyEditor
      start={last}
      editable={editable}
      hasToolbar={editable}
      onChange={(read) => (last = read())}
    />,
  )
  const textbox = await screen.findByRole('textbox', { name: '正文' })
  return {
    textbox,
    body() {
      const read = readBody(last)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      return read.body.content
    },
  }
}

test('the words stand there before the editor does', async () => {
  renderAtDesk(
    'zh-CN',
    <BodyEditor
      start={{ type: 'doc', content: [paragraph(text('清晨。'))] }}
      editable
      hasToolbar
      onChange={() => undefined}
    />,
  )
  expect(screen.getByText('清晨。')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: '正文' })).toBeNull()
  expect(await screen.findByRole('textbox', { name: '正文' })).toHaveTextContent('清晨。')
})

describe('what a picture is told', () => {
  test('is written in fields that have names, and is in the text at once', async () => {
    const { body } = await write([paragraph(text('一')), { type: 'figure', attrs: picture }])
    const group = screen.getByRole('group', { name: '图片' })
    await userEvent.type(within(group).getByRole('textbox', { name: '图说' }), '图为公园。')
    await userEvent.type(within(group).getByRole('textbox', { name: '图片来源' }), '林晓帆 摄')
    await userEvent.type(within(group).getByRole('textbox', { name: '替代文字' }), '长椅')
    expect(body()[1]).toEqual({
      type: 'figure',
      attrs: { ...picture, caption: '图为公园。', credit: '林晓帆 摄', alt: '长椅' },
    })
  })

  test('ends with Enter, which goes on under the picture', async () => {
    const { textbox } = await write([paragraph(text('一')), { type: 'figure', attrs: picture }])
    await userEvent.type(screen.getByRole('textbox', { name: '图说' }), '图。{Enter}')
    expect(textbox).toHaveFocus()
    expect(textbox.querySelectorAll(':scope > p')).toHaveLength(2)
  })

  test('goes with it', async () => {
    const { body } = await write([paragraph(text('一')), { type: 'figure', attrs: picture }])
    await userEvent.click(screen.getByRole('button', { name: '移除图片' }))
    expect(body()).toEqual([paragraph(text('一'))])
  })
})

test('a gallery of one picture is that picture', async () => {
  const figure = { type: 'figure' as const, attrs: picture }
  const { body } = await write([{ type: 'gallery', content: [figure, figure] }])
  const [first] = screen.getAllByRole('button', { name: '移除图片' })
  await userEvent.click(first as HTMLElement)
  expect(body()).toEqual([figure])
})

describe('a table', () => {
  test('has its caption in a field', async () => {
    const { body } = await write([table])
    await userEvent.type(screen.getByRole('textbox', { name: '表题' }), '线路')
    expect(body()).toEqual([{ ...table, attrs: { caption: '线路' } }])
  })

  test('that is put in has a head, and a bar of its own to change it by', async () => {
    const { body } = await write([paragraph(text('一'))])
    await userEvent.click(screen.getByRole('button', { name: '插入' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /表格/ }))
    const bar = await screen.findByRole('toolbar', { name: '表格' })
    await userEvent.click(within(bar).getByRole('button', { name: '在下方插入一行' }))
    await userEvent.click(within(bar).getByRole('button', { name: '删去这一列' }))
    const [written] = body()
    expect(
      written?.type === 'table' && written.content.map(({ content }) => content?.map(({ type }) => type)),
    ).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell'],
      ['tableCell', 'tableCell'],
      ['tableCell', 'tableCell'],
    ])
    await waitFor(() => expect(within(bar).getByRole('button', { name: '合并单元格' })).toBeDisabled())
    await userEvent.click(within(bar).getByRole('button', { name: '删去表格' }))
    expect(body()).toEqual([paragraph(text('一'))])
  })
})

test('keys lead from the text to its bars and to the link of its words, and Escape leads back', async () => {
  const { textbox } = await write([paragraph(text('一'))])
  textbox.focus()
  await screen.findByRole('button', { name: /段落菜单/ })
  await userEvent.keyboard('{Alt>}{F10}{/Alt}')
  expect(screen.getByRole('button', { name: '加粗' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(textbox).toHaveFocus())
  await userEvent.keyboard('{Control>}{Alt>}[KeyK]{/Alt}{/Control}')
  expect(await screen.findByRole('textbox', { name: '链接地址' })).toHaveFocus()
})

test('everything that can be put into a text is in one menu, with its keys', async () => {
  const { body } = await write([paragraph(text('一'))])
  await userEvent.click(screen.getByRole('button', { name: '插入' }))
  const names = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
  expect(names).toEqual([
    '图片Ctrl+Alt+I',
    '图集Ctrl+Alt+G',
    '视频或音频Ctrl+Alt+V',
    '表格Ctrl+Alt+T',
    '提要引语Ctrl+Alt+Q',
    '资料框Ctrl+Alt+B',
    '注释Ctrl+Alt+N',
    '分隔线Ctrl+Alt+L',
    '导入文稿',
  ])
  await userEvent.click(screen.getByRole('menuitem', { name: /资料框/ }))
  await waitFor(() =>
    expect(body()).toEqual([{ type: 'factBox', attrs: { title: '' }, content: [paragraph(text('一'))] }]),
  )
})

test('a note is written over its number', async () => {
  const { body } = await write([paragraph(text('一'))])
  await userEvent.click(screen.getByRole('button', { name: '插入' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /注释/ }))
  const field = await screen.findByRole('textbox', { name: '注释' })
  expect(field).toHaveFocus()
  await userEvent.type(field, '见第二版。{Enter}')
  expect(JSON.stringify(body())).toContain('{"type":"footnote","attrs":{"note":"见第二版。"}}')
  expect(screen.queryByRole('textbox', { name: '注释' })).toBeNull()
  expect(screen.getByRole('button', { name: '注释：见第二版。' })).toBeVisible()
})

test('words are found, one after another, and others put in their place', async () => {
  const { body } = await write([paragraph(text('公园里的公园。')), paragraph(text('花园'))])
  await userEvent.click(screen.getByRole('button', { name: '查找和替换' }))
  await userEvent.type(await screen.findByRole('textbox', { name: '查找' }), '公园')
  const bar = screen.getByRole('search', { name: '查找和替换' })
  await waitFor(() => expect(within(bar).getByRole('status')).toHaveTextContent('2 处'))
  await userEvent.click(within(bar).getByRole('button', { name: '下一处' }))
  expect(within(bar).getByRole('status')).toHaveTextContent('第 1 处，共 2 处')
  await userEvent.type(within(bar).getByRole('textbox', { name: '替换为' }), '绿地')
  await userEvent.click(within(bar).getByRole('button', { name: '全部替换' }))
  expect(body()).toEqual([paragraph(text('绿地里的绿地。')), paragraph(text('花园'))])
})

test('the text is counted and its subheads are listed', async () => {
  await write([
    { type: 'heading', attrs: { level: 2 }, content: [text('听民意 先问居民')] },
    paragraph(text('公园开门。')),
  ])
  expect(await screen.findByRole('list', { name: '字数' })).toHaveTextContent('汉字 11')
  await userEvent.click(screen.getByRole('button', { name: '提纲' }))
  const outline = await screen.findByRole('navigation', { name: '提纲' })
  expect(within(outline).getByRole('button', { name: '听民意 先问居民' })).toBeVisible()
})
