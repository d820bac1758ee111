import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from '@jest/globals'
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { RemarksContext } from '#components/editor/remarks/remarks-context.ts'
import { useEditorRemarks } from '#components/editor/remarks/use-editor-remarks.ts'
import { TitleFields } from '#components/editor/title-fields.tsx'
import { tellOfArticles } from '#components/notices/article-news.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { allowed, refused } from '#lib/platform/refusal.ts'
import type { RemarkMarks, Thread } from '#lib/remarks/state.ts'
import { renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { bodyOf } from '#tests/support/world.ts'

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  document.elementFromPoint ??= () => null
})

const hash = 'a'.repeat(64)
const text: Content = { ...emptyContent(), title: '口袋公园开放', body: bodyOf('公园今晨开门。') }

function thread(id: number, at: string, quote: string, changes: Partial<Thread> = {}): Thread {
  const span = { at, from: 0, to: quote.length }
  return {
    ...{ id, by: { id: 6, name: '韩雨桐' }, at: '2026-11-23T06:30:00.000Z', words: '再想想', mentions: [] },
    ...{ stage: null, pointedAt: [{ ...span, quote, before: '', after: '' }] },
    place: { state: 'there', spans: [span] },
    ...{ wording: null, replies: [], turns: [], isOpen: true },
    verdicts: { resolve: allowed, reopen: refused('remark-open'), take: allowed, decline: allowed },
    ...changes,
  }
}

function Writing({ articleId, given }: { articleId: number; given: RemarkMarks }) {
  const [content, setContent] = useState(text)
  const flush = async () => ({ hash })
  const remarks = useEditorRemarks({ articleId, window: 'w', given, flush, adopt: () => undefined })
  const change = (part: Partial<Content>) => setContent((was) => ({ ...was, ...part }))
  return (
    <RemarksContext value={remarks}>
      <TitleFields {...{ content, change }} readOnly={false} errorOf={() => undefined} />
      <BodyEditor start={text.body} editable hasToolbar onChange={() => undefined} />
    </RemarksContext>
  )
}

let articleId = 0

/** A text with threads; what the server knows can be changed, and the desk told of it. */
async function write(threads: Thread[]) {
  articleId += 1
  const now = { threads }
  const marksOf = (): RemarkMarks => {
    const open = now.threads.filter(({ isOpen }) => isOpen)
    const at: Record<string, number> = {}
    for (const { pointedAt } of open) {
      const [first] = pointedAt
      const part = first?.at.startsWith('body') ? 'body' : (first?.at ?? '')
      at[part] = (at[part] ?? 0) + 1
    }
    return { open: open.length, at, news: JSON.stringify(now.threads).length.toString() }
  }
  const view = renderAtDesk(
    'zh-CN',
    <Writing articleId={articleId} given={marksOf()} />,
    ({ address }: Sent) => ({
      ok: true,
      value: address.endsWith('/remark-marks') ? marksOf() : { hash, threads: now.threads },
    }),
  )
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveAttribute('contenteditable', 'true'),
  )
  return {
    ...view,
    async says(next: Thread[]) {
      now.threads = next
      await act(async () => tellOfArticles([articleId]))
    },
  }
}

const title = () => screen.getByRole('textbox', { name: '标题' }) as HTMLTextAreaElement
const onTitle = () => screen.findByRole('button', { name: '标题有批注 1 条' })
const panel = () => screen.findByRole('region', { name: '批注' })

test('a field that is remarked on shows it, leads to the remark, and the remark leads back to its words', async () => {
  await write([thread(3, 'title', '口袋公园'), thread(4, 'body.0', '公园')])
  await userEvent.click(await onTitle())
  const cards = await within(await panel()).findAllByRole('article', { name: '韩雨桐 的批注' })
  const card = cards[0] as HTMLElement
  await waitFor(() => expect(card).toContainElement(document.activeElement as HTMLElement))
  await userEvent.click(within(card).getByRole('button', { name: /口袋公园/ }))
  expect(title()).toHaveFocus()
  expect([title().selectionStart, title().selectionEnd]).toEqual([0, 4])
})

test('what colleagues say and settle shows while one writes, and neither the keys nor the words are touched', async () => {
  const { says } = await write([])
  expect(screen.queryByRole('button', { name: /有批注/ })).toBeNull()
  await userEvent.click(title())
  await userEvent.keyboard('了')
  await says([thread(3, 'title', '口袋公园')])
  await onTitle()
  expect(title()).toHaveFocus()
  await userEvent.keyboard('吗')
  expect(title()).toHaveValue('口袋公园开放了吗')
  await says([thread(3, 'title', '口袋公园', { isOpen: false })])
  await waitFor(() => expect(screen.queryByRole('button', { name: /有批注/ })).toBeNull())
})

test('an answer comes into the open list without being asked for, and what is typed there stays', async () => {
  const one = thread(3, 'title', '口袋公园')
  const { says, sent } = await write([one])
  await userEvent.click(await onTitle())
  const reply = await within(await panel()).findByRole('textbox', { name: '回复' })
  await userEvent.type(reply, '等等')
  const said = { id: 9, by: { id: 8, name: '方正言' }, at: '2026-11-23T06:31:00.000Z', mentions: [] }
  await says([{ ...one, replies: [{ ...said, words: '已核' }] }])
  expect(await within(await panel()).findByText('已核')).toBeVisible()
  expect(reply).toHaveFocus()
  expect(reply).toHaveValue('等等')
  expect(sent.every(({ method }) => method === 'GET')).toBe(true)
})

test('what is said of a field is marked at the field alone, though its words stand in the body too', async () => {
  const span = { at: 'title', from: 2, to: 4 }
  const onField = { pointedAt: [{ ...span, quote: '公园', before: '', after: '' }] }
  await write([thread(3, 'title', '公园', { ...onField, place: { state: 'there', spans: [span] } })])
  await userEvent.click(await onTitle())
  await within(await panel()).findByRole('article', { name: '韩雨桐 的批注' })
  expect(document.querySelector('.remarked')).toBeNull()
})
