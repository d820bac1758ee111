import { beforeAll, expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Remarks } from '#components/remarks/remarks.tsx'
import { Reading } from '#components/review/reading.tsx'
import { allowed, refused } from '#lib/platform/refusal.ts'
import type { Thread } from '#lib/remarks/state.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { bodyOf, wholeContent } from '#tests/support/world.ts'

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  globalThis.scrollBy = () => undefined
  CSS.escape ??= (text: string) => text
  Range.prototype.getBoundingClientRect ??= () => new DOMRect()
  Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList
})

const hash = 'a'.repeat(64)
const hostile = '<img src=x onerror=alert(1)>'
const nothing = { open: 0, at: {}, news: '0 0 0' }
const content = wholeContent({
  title: '口袋公园开放',
  body: bodyOf('清晨六点半，公园开门，二十多位居民等在门口。', hostile),
})

function thread(id: number, changes: Partial<Thread> = {}): Thread {
  const span = { at: 'body.0', from: 11, to: 17 }
  return {
    ...{ id, by: { id: 6, name: '韩雨桐' }, at: '2026-11-23T06:30:00.000Z', words: '再核一遍', mentions: [] },
    stage: { position: 3, key: 'second-review', nameZh: '二审', nameEn: 'Second review' },
    pointedAt: [{ ...span, quote: '二十多位居民', before: '', after: '' }],
    place: { state: 'there', spans: [span] },
    ...{ wording: null, replies: [], turns: [], isOpen: true },
    verdicts: { resolve: allowed, reopen: refused('remark-open'), take: allowed, decline: allowed },
    ...changes,
  }
}

function show(threads: Thread[], respond?: (sent: Sent) => Answer) {
  return renderAtDesk(
    'zh-CN',
    <Remarks articleId={7} actorId={1} hash={hash} threads={threads} marks={nothing}>
      <Reading content={content} channel="城事" />
    </Remarks>,
    respond,
  )
}

const card = (name = '韩雨桐') => within(screen.getByRole('article', { name: `${name} 的批注` }))

function mark(words: string) {
  const line = screen.getByText(new RegExp(words))
  const text = line.firstChild as Text
  const from = text.data.indexOf(words)
  getSelection()?.setBaseAndExtent(text, from, text, from + words.length)
}

test('a remark says who, at which stage, about what, and becomes of it what is pressed', async () => {
  const { sent, router } = show([thread(3)])
  expect(card().getByText('二审')).toBeVisible()
  expect(card().getByText('再核一遍')).toBeVisible()
  await userEvent.click(card().getByRole('button', { name: '二十多位居民' }))
  await userEvent.click(card().getByRole('button', { name: '解决' }))
  expect(sent).toEqual([{ method: 'POST', address: '/api/desk/remarks/3/resolve', body: {} }])
  expect(router.refresh).toHaveBeenCalledTimes(1)
})

test('what is no longer so in the text is said beside the words that were meant', () => {
  show([
    thread(1, { place: { state: 'gone', spans: [] } }),
    thread(2, {
      by: { id: 9, name: '罗慧中' },
      place: { state: 'changed', spans: [{ at: 'body.0', from: 0, to: 2 }] },
    }),
    thread(3, { by: { id: 8, name: '方正言' }, pointedAt: [], place: { state: 'there', spans: [] } }),
  ])
  expect(card().getByText('原文已删')).toBeVisible()
  expect(card('罗慧中').getByText('原文已改')).toBeVisible()
  expect(card('方正言').getByText('全文')).toBeVisible()
})

test('words that are marked are remarked on, with another wording, and what was typed stays when it is refused', async () => {
  let answer: Answer = no('stale')
  const { sent } = show([], () => answer)
  mark('二十多位居民')
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  const form = within(screen.getByRole('region', { name: '写批注' }))
  expect(form.getByRole('option', { name: '选中的字：二十多位居民' })).toBeInTheDocument()
  await userEvent.type(form.getByRole('textbox', { name: '批注' }), hostile)
  await userEvent.click(form.getByRole('checkbox', { name: '附上改法' }))
  await userEvent.clear(form.getByRole('textbox', { name: '改为' }))
  await userEvent.type(form.getByRole('textbox', { name: '改为' }), '三十位居民')
  await userEvent.click(form.getByRole('button', { name: '发出' }))
  expect(sent.at(-1)).toEqual({
    method: 'POST',
    address: '/api/desk/articles/7/remarks',
    body: {
      hash,
      spans: [{ at: 'body.0', from: 11, to: 17 }],
      words: hostile,
      wording: '三十位居民',
      mentions: [],
    },
  })
  expect(form.getByRole('alert')).toBeVisible()
  expect(form.getByRole('textbox', { name: '批注' })).toHaveValue(hostile)
  answer = { ok: true, value: { remarkId: 9 } }
  await userEvent.click(form.getByRole('button', { name: '发出' }))
  expect(screen.queryByRole('region', { name: '写批注' })).toBeNull()
})

test('with nothing marked a remark is about the whole, or a field that is chosen', async () => {
  const { sent } = show([], () => ({ ok: true, value: { remarkId: 9 } }))
  getSelection()?.removeAllRanges()
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  const form = within(screen.getByRole('region', { name: '写批注' }))
  expect(form.getByRole('combobox', { name: '批注对象' })).toHaveDisplayValue('全文')
  await userEvent.selectOptions(form.getByRole('combobox', { name: '批注对象' }), '标题')
  await userEvent.type(form.getByRole('textbox', { name: '批注' }), '题目再想想')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(sent.at(-1)?.body).toMatchObject({ spans: [{ at: 'title' }], wording: null })
})

test('without a mouse a line is chosen and written otherwise: what is changed of it is suggested', async () => {
  const { sent } = show([], () => ({ ok: true, value: { remarkId: 9 } }))
  getSelection()?.removeAllRanges()
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  const target = screen.getByRole('combobox', { name: '批注对象' })
  expect(screen.queryByRole('checkbox', { name: '附上改法' })).toBeNull()
  await userEvent.selectOptions(target, '标题')
  await userEvent.click(screen.getByRole('checkbox', { name: '附上改法' }))
  const wording = screen.getByRole('textbox', { name: /^改为/ })
  expect(wording).toHaveValue('口袋公园开放')
  await userEvent.type(wording, '了')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(sent.at(-1)?.body).toMatchObject({ spans: [{ at: 'title', from: 5, to: 6 }], wording: '放了' })
})

test('where too much is marked it says so at what is pointed at, and what was typed stays', async () => {
  show([], () => no('invalid', { fields: { spans: { code: 'too-long' } } }))
  mark('二十多位居民')
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  await userEvent.type(screen.getByRole('textbox', { name: '批注' }), '都再看看')
  await userEvent.click(screen.getByRole('button', { name: '发出' }))
  expect(screen.getByRole('combobox', { name: '批注对象' })).toHaveAccessibleDescription(
    /最多指 2,000 字、40 段/,
  )
  expect(screen.getByRole('textbox', { name: '批注' })).toHaveValue('都再看看')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  expect(screen.getByRole('textbox', { name: '批注' })).toHaveValue('')
})

test('words that are marked in a pull quote mean the quote, not the whole article', async () => {
  const quote = { type: 'pullQuote', attrs: { by: '居民' }, content: [{ type: 'text', text: '真亮堂' }] }
  const quoted = { ...content, body: { type: 'doc', content: [quote] } as unknown as typeof content.body }
  const { sent } = renderAtDesk(
    'zh-CN',
    <Remarks articleId={7} actorId={1} hash={hash} threads={[]} marks={nothing}>
      <Reading content={quoted} channel="城事" />
    </Remarks>,
    () => ({ ok: true, value: { remarkId: 9 } }),
  )
  mark('真亮堂')
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  await userEvent.type(screen.getByRole('textbox', { name: '批注' }), '谁说的')
  await userEvent.click(screen.getByRole('button', { name: '发出' }))
  expect(sent.at(-1)?.body).toMatchObject({ spans: [{ at: 'body.0' }], words: '谁说的' })
})

test('an @ offers who may read the text, and whom one chooses is told', async () => {
  const { sent } = show([], ({ method }) =>
    method === 'GET'
      ? {
          ok: true,
          value: [
            { id: 1, name: '林晓帆' },
            { id: 2, name: '周若溪' },
          ],
        }
      : { ok: true, value: { remarkId: 9 } },
  )
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  const field = screen.getByRole('textbox', { name: '批注' })
  await userEvent.type(field, '请 @林')
  await userEvent.click(await screen.findByRole('option', { name: '林晓帆' }))
  expect(field).toHaveValue('请 @林晓帆 ')
  await userEvent.click(screen.getByRole('button', { name: '发出' }))
  expect(sent.at(-1)?.body).toMatchObject({ words: '请 @林晓帆 ', mentions: [1] })
})

test('another wording stands beside what it replaces, and is taken or declined by one press', async () => {
  const { sent } = show([thread(4, { wording: '三十位居民', words: '' })])
  await userEvent.click(screen.getByRole('button', { name: '下一条批注' }))
  expect(card().getByText('二十多位居民').tagName).toBe('DEL')
  expect(card().getByText('三十位居民').tagName).toBe('INS')
  const take = card().getByRole('button', { name: '采纳' })
  expect(take).toHaveAttribute('data-key', 'takeWording')
  await userEvent.click(take)
  expect(sent).toEqual([{ method: 'POST', address: '/api/desk/remarks/4/take', body: { hash } }])
})

test('settled threads are put away, and shown with who settled them when asked for', async () => {
  const settled = thread(5, {
    isOpen: false,
    turns: [{ kind: 'resolved', by: '林晓帆', at: '2026-11-23T07:00:00.000Z' }],
  })
  show([settled])
  expect(screen.queryByRole('article', { name: '韩雨桐 的批注' })).toBeNull()
  expect(screen.getByText('批注都已解决。')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /已解决/ }))
  expect(card().getByText(/林晓帆 已解决/)).toBeVisible()
})

test('hostile words are text: in what is said, answered and quoted', async () => {
  show([
    thread(6, {
      words: `@林晓帆 ${hostile}`,
      mentions: [{ id: 1, name: '林晓帆' }],
      pointedAt: [{ at: 'body.1', from: 0, to: 9, quote: hostile, before: '', after: '' }],
      replies: [
        { id: 1, by: { id: 1, name: hostile }, at: '2026-11-23T06:31:00.000Z', words: hostile, mentions: [] },
      ],
    }),
  ])
  expect(card().getAllByText(hostile)).toHaveLength(4)
  expect(document.querySelector('img')).toBeNull()
})

test('what was typed to one thread is there again after another was looked at', async () => {
  show([thread(3), thread(4, { by: { id: 7, name: '方正言' } })])
  await userEvent.click(card().getByRole('button', { name: '二十多位居民' }))
  await userEvent.type(card().getByRole('textbox', { name: '回复' }), '已经核过')
  await userEvent.click(card('方正言').getByRole('button', { name: '二十多位居民' }))
  expect(card().queryByRole('textbox')).toBeNull()
  await userEvent.click(card().getByRole('button', { name: '二十多位居民' }))
  expect(card().getByRole('textbox', { name: '回复' })).toHaveValue('已经核过')
})

test('a wording that is typed is not lost by Escape, and the focus stays where remarks are made', async () => {
  const { sent } = show([], () => ({ ok: true, value: { remarkId: 9 } }))
  mark('二十多位居民')
  await userEvent.click(screen.getByRole('button', { name: '写批注' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '附上改法' }))
  const wording = screen.getByRole('textbox', { name: /^改为/ })
  await userEvent.type(wording, '代表')
  await userEvent.keyboard('{Escape}')
  expect(wording).toHaveValue('二十多位居民代表')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(sent[0]?.body).toMatchObject({ wording: '二十多位居民代表' })
  expect(screen.getByRole('button', { name: '写批注' })).toHaveFocus()
})

test('a wording that was taken is no text that is missing', async () => {
  const turns = [{ kind: 'taken' as const, by: '周若溪', at: '2026-11-23T07:00:00.000Z' }]
  const gone = { place: { state: 'gone' as const, spans: [] }, wording: '三十多位居民' }
  const { unmount } = show([thread(3, { ...gone, isOpen: false, turns, by: { id: 1, name: '林晓帆' } })])
  await userEvent.click(screen.getByRole('button', { name: /已解决/ }))
  expect(screen.getByText(/采纳了改法/)).toBeVisible()
  expect(screen.queryByText('原文已删')).toBeNull()
  unmount()
  show([thread(3, gone)])
  expect(screen.getByText('原文已删')).toBeVisible()
})
