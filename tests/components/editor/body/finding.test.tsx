import { beforeEach, expect, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { TitlesContext, titlesOf } from '#components/editor/body/titles.ts'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { CoverFields } from '#components/editor/cover-fields.tsx'
import { TitleFields } from '#components/editor/title-fields.tsx'
import type { Body } from '#lib/document/body-types.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  document.elementFromPoint ??= () => null
})

const picture = {
  ...{ sha256: 'a'.repeat(64), width: 9, height: 9 },
  ...{ caption: '公园一角', credit: '', alt: '' },
}
const start: Content = {
  ...emptyContent(),
  title: '公园开门，公园很新',
  cover: { ...picture, caption: '公园全景' },
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '清晨的公园。' }] },
      { type: 'figure', attrs: picture },
    ],
  } as Body,
}
let last = start

function Writing() {
  const [content, setContent] = useState(start)
  last = { ...content, body: last.body }
  const change = (part: Partial<Content>) => setContent((was) => ({ ...was, ...part }))
  const fields = { content, change, readOnly: false, errorOf: () => undefined }
  return (
    <>
      <TitleFields {...fields} />
      <CoverFields {...fields} />
      <TitlesContext value={titlesOf(content)}>
        <BodyEditor
          start={start.body}
          editable
          hasToolbar
          onChange={(read) => {
            last = { ...last, body: read() }
          }}
        />
      </TitlesContext>
    </>
  )
}

async function look(words: string) {
  last = start
  renderAtDesk('zh-CN', <Writing />)
  await screen.findByRole('textbox', { name: '正文' })
  await userEvent.click(screen.getByRole('button', { name: '查找和替换' }))
  await userEvent.type(await screen.findByRole('textbox', { name: '查找' }), words)
  const bar = within(screen.getByRole('search', { name: '查找和替换' }))
  await waitFor(() => expect(bar.getByRole('status')).toHaveTextContent('5 处'))
  return bar
}
const selectedIn = (field: HTMLTextAreaElement) =>
  [field.selectionStart, field.value.slice(field.selectionStart, field.selectionEnd)] as const
const marked = () => document.querySelector('.mirror mark')?.textContent ?? null

test('words are found in titles, captions and text, selected there, while the search keeps the keys', async () => {
  const bar = await look('公园')
  const wanted = bar.getByRole('textbox', { name: '查找' })
  const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '标题' })
  await userEvent.type(wanted, '{Enter}')
  expect(selectedIn(title)).toEqual([0, '公园'])
  expect(marked()).toBe('公园')
  await userEvent.type(wanted, '{Enter}')
  expect(selectedIn(title)).toEqual([5, '公园'])
  await userEvent.type(wanted, '{Enter}{Enter}')
  expect(bar.getByRole('status')).toHaveTextContent('第 4 处，共 5 处')
  expect(marked()).toBeNull()
  await userEvent.type(wanted, '{Enter}')
  const text = within(screen.getByRole('textbox', { name: '正文' }))
  expect(selectedIn(text.getByRole<HTMLTextAreaElement>('textbox', { name: '图说' }))).toEqual([0, '公园'])
  expect(wanted).toHaveFocus()
})

test('who leaves the search at words in a title goes on there', async () => {
  const bar = await look('公园')
  await userEvent.type(bar.getByRole('textbox', { name: '查找' }), '{Enter}{Enter}')
  await userEvent.click(bar.getByRole('button', { name: '关闭查找' }))
  const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '标题' })
  expect(title).toHaveFocus()
  expect(selectedIn(title)).toEqual([5, '公园'])
  expect(marked()).toBeNull()
})

test('all are replaced at once, wherever they stand', async () => {
  const bar = await look('公园')
  await userEvent.type(bar.getByRole('textbox', { name: '替换为' }), '绿地')
  await userEvent.click(bar.getByRole('button', { name: '全部替换' }))
  expect([last.title, last.cover?.caption]).toEqual(['绿地开门，绿地很新', '绿地全景'])
  expect(JSON.stringify(last.body)).not.toContain('公园')
  expect(JSON.stringify(last.body)).toContain('绿地一角')
})

test('one undo takes all of them back, and one redo puts them there again', async () => {
  const bar = await look('公园')
  await userEvent.type(bar.getByRole('textbox', { name: '替换为' }), '绿地')
  await userEvent.click(bar.getByRole('button', { name: '全部替换' }))
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect([last.title, last.cover?.caption]).toEqual(['公园开门，公园很新', '公园全景'])
  expect(JSON.stringify(last.body)).not.toContain('绿地')
  await userEvent.click(screen.getByRole('button', { name: '重做' }))
  expect([last.title, last.cover?.caption]).toEqual(['绿地开门，绿地很新', '绿地全景'])
  // What somebody has written since stays.
  await userEvent.type(screen.getByRole('textbox', { name: '标题' }), '了')
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect([last.title, last.cover?.caption]).toEqual(['绿地开门，绿地很新了', '公园全景'])
})
