import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from '@jest/globals'
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { StyleContext, useHouseStyle } from '#components/editor/style/style-context.ts'
import { TitleFields } from '#components/editor/title-fields.tsx'
import type { Body } from '#lib/document/body-types.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import type { RuleId } from '#lib/document/style/rules.ts'
import { plainText } from '#lib/document/text.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  document.elementFromPoint ??= () => null
})

const picture = { ...{ sha256: 'a'.repeat(64), width: 9, height: 9 }, ...{ credit: '', alt: '' } }
const bodyOf = (...lines: string[]) =>
  ({
    type: 'doc',
    content: lines.map((line) =>
      line.startsWith('图：')
        ? { type: 'figure', attrs: { ...picture, caption: line.slice(2) } }
        : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
  }) as unknown as Body

let texts = 0
const another = () => {
  texts += 1
  return `1.${texts}`
}
let last: Content = emptyContent()

function Writing({ start, off, keptAs }: { start: Content; off: RuleId[]; keptAs: string }) {
  const [content, setContent] = useState(start)
  const style = useHouseStyle(content, off, () => keptAs)
  last = { ...content, body: last.body }
  const change = (part: Partial<Content>) => setContent((was) => ({ ...was, ...part }))
  return (
    <StyleContext value={style}>
      <TitleFields {...{ content, change }} readOnly={false} errorOf={() => undefined} />
      <BodyEditor
        start={start.body}
        editable
        hasToolbar
        onChange={(read) => {
          last = { ...last, body: read() }
        }}
      />
    </StyleContext>
  )
}

/** A text on the desk of somebody who writes, once it has been checked. */
async function write(given: Partial<Content>, { off = [] as RuleId[], keptAs = another() } = {}) {
  const start = { ...emptyContent(), ...given }
  last = start
  const view = renderAtDesk('zh-CN', <Writing {...{ start, off, keptAs }} />)
  await screen.findByRole('button', { name: /^体例/ })
  return { ...view, keptAs }
}

const count = () => screen.getByRole('button', { name: /^体例/ })
const open = () => userEvent.click(count())
const listed = () =>
  within(screen.getByRole('region', { name: '体例' }))
    .queryAllByRole('listitem')
    .map((item) => within(item).getAllByRole('button')[0]?.textContent)
const textbox = () => screen.getByRole('textbox', { name: '正文' })
const undo = () => userEvent.click(screen.getByRole('button', { name: '撤销' }))

test('after a pause a text is marked where the rules have something against it, and the list tells all', async () => {
  await write({ title: '步道贯通。', body: bodyOf('今晨开放,游人不少...', '图：旧码头,北侧') })
  expect(count()).toHaveTextContent('体例 4 处')
  expect([...textbox().querySelectorAll('.style-mark')].map((mark) => mark.textContent)).toEqual([',', '...'])
  expect(within(textbox()).getByRole('group', { name: '图片' })).toHaveAttribute(
    'data-style-fields',
    'caption',
  )
  await open()
  expect(listed()).toEqual([
    '标题标题末尾的句号步道贯通。',
    '半角标点今晨开放,，游人不少...',
    '省略号写法晨开放,游人不少...……',
    '半角标点旧码头,，北侧',
  ])
})

test('what the paper does not ask for is not marked', async () => {
  await write({ body: bodyOf('今晨开放,游人不少...') }, { off: ['ellipsis'] })
  expect(count()).toHaveTextContent('体例 1 处')
})

test('what is typed is checked once the keys are quiet', async () => {
  await write({ title: '步道贯通' })
  expect(count()).toHaveTextContent('体例无误')
  await userEvent.type(screen.getByRole('textbox', { name: '标题' }), '。')
  await waitFor(() => expect(count()).toHaveTextContent('体例 1 处'))
})

test('one finding is mended by its button, and one undo takes that back alone', async () => {
  await write({ body: bodyOf('今晨开放,游人不少...') })
  await open()
  await userEvent.click(screen.getByRole('button', { name: '改正：省略号写法，...' }))
  expect(plainText(last.body)).toBe('今晨开放,游人不少……')
  await userEvent.click(screen.getByRole('button', { name: '改正：半角标点，,' }))
  expect(plainText(last.body)).toBe('今晨开放，游人不少……')
  expect(count()).toHaveTextContent('体例无误')
  await undo()
  expect(plainText(last.body)).toBe('今晨开放,游人不少……')
  await undo()
  expect(plainText(last.body)).toBe('今晨开放,游人不少...')
})

test('a field says under itself what is found in it, and is mended there', async () => {
  await write({ title: '步道贯通,了。' })
  const findings = screen.getByRole('list', { name: '体例' })
  expect(within(findings).getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: '改正：半角标点，,' }))
  await userEvent.click(screen.getByRole('button', { name: '改正：标题末尾的句号，。' }))
  expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('步道贯通，了')
  expect(screen.queryByRole('list', { name: '体例' })).toBeNull()
})

test('all that is certain is mended at once in titles, text and captions: in the body one step', async () => {
  await write({ title: '步道贯通,了。', body: bodyOf('今晨开放,城市的的更新...', '图：旧码头,北侧') })
  await open()
  await userEvent.click(screen.getByRole('button', { name: '改正有把握的 5 处' }))
  expect(last.title).toBe('步道贯通，了')
  expect(plainText(last.body)).toContain('今晨开放，城市的的更新……')
  expect(JSON.stringify(last.body)).toContain('旧码头，北侧')
  expect(listed()).toEqual(['字词重复今晨开放，城市的的的更新……'])
  await undo()
  expect(plainText(last.body)).toContain('今晨开放,城市的的更新...')
  expect(JSON.stringify(last.body)).toContain('旧码头,北侧')
})

test('what is waved through stays silent, also when the text is opened again, until it is asked for', async () => {
  const given = { body: bodyOf('今晨开放,游人不少', '城里人也来了,不少') }
  const { unmount, keptAs } = await write(given)
  await open()
  await userEvent.click(screen.getAllByRole('button', { name: '忽略：半角标点，,' })[0] as HTMLElement)
  expect(count()).toHaveTextContent('体例 1 处')
  unmount()
  await write(given, { keptAs })
  await waitFor(() => expect(count()).toHaveTextContent('体例 1 处'))
  await open()
  await userEvent.click(screen.getByRole('button', { name: '改正有把握的一处' }))
  expect(plainText(last.body)).toContain('今晨开放,游人不少')
  await userEvent.click(screen.getByRole('button', { name: '已忽略 1 处，恢复提示' }))
  expect(count()).toHaveTextContent('体例 1 处')
})

test('F8 goes from one to the next through titles, text and captions, and Alt+Enter into the card', async () => {
  await write({ title: '步道贯通。', body: bodyOf('今晨开放,好', '图：旧码头,北侧') })
  await act(() => screen.getByRole('textbox', { name: '引题' }).focus())
  const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '标题' })
  await userEvent.keyboard('{F8}')
  expect(title).toHaveFocus()
  expect(title.value.slice(title.selectionStart, title.selectionEnd)).toBe('。')
  expect(screen.getByText('第 1 处，共 3 处：标题末尾的句号，。')).toBeInTheDocument()
  await userEvent.keyboard('{F8}')
  const card = () => screen.getByRole('region', { name: '体例：半角标点' })
  expect(card()).toHaveTextContent('中文里的标点用全角。 依据：GB/T 15834—2011 5.1.1')
  await userEvent.keyboard('{F8}')
  expect(screen.getByRole('textbox', { name: '图说' })).toHaveFocus()
  expect(card()).toBeVisible()
  await userEvent.keyboard('{Shift>}{F8}{/Shift}')
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  expect(within(card()).getByRole('button', { name: '改正' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(plainText(last.body)).toContain('今晨开放，好')
  expect(textbox()).toHaveFocus()
})
