import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { Bell } from '#components/notices/bell.tsx'
import { NoticeChoices } from '#components/notices/notice-choices.tsx'
import type { BellView, NoticeRow } from '#lib/notices/queries.ts'
import type { Locale } from '#lib/people/schema.ts'
import { no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

/** A line to the server that a test speaks on. */
class Line extends EventTarget {
  static CLOSED = 2
  static all: Line[] = []
  readyState = 1
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
    Line.all.push(this)
  }
  close() {
    this.readyState = Line.CLOSED
  }
  say(kind: string, data: unknown = []) {
    act(() => void this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) })))
  }
}
const open = () => Line.all.filter(({ readyState }) => readyState === 1)
let visibility: DocumentVisibilityState = 'visible'
function become(state: DocumentVisibilityState) {
  visibility = state
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

beforeEach(() => {
  Line.all = []
  visibility = 'visible'
  globalThis.EventSource = Line as never
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
})
afterEach(() => {
  visibility = 'visible'
})

const row: NoticeRow = {
  ...{ id: 7, kind: 'returned', articleId: 3, title: '<img src=x onerror=alert(1)>', by: '沈砚秋' },
  ...{ reason: 'facts', note: '再核一遍', at: '2026-11-23T02:00:00.000Z', isRead: false },
  ...{ deadline: null, remarkId: null, standIn: null },
}

function showBell(view: BellView, { unread = 0, path = '/desk', locale = 'zh-CN' as Locale } = {}) {
  let present = view
  const respond = ({ method }: Sent) => {
    if (method === 'POST')
      present = { unread: 0, rows: present.rows.map((each) => ({ ...each, isRead: true })) }
    return { ok: true, value: method === 'GET' ? present : { count: 1 } } as const
  }
  return renderAtDesk(
    locale,
    <PathnameContext.Provider value={path}>
      <Bell unread={unread} />
    </PathnameContext.Provider>,
    respond,
  )
}

test.each([
  ['zh-CN', 0, '通知，没有未读'],
  ['zh-CN', 3, '通知，3 条未读'],
  ['en', 1, 'Notices, 1 unread'],
] as const)('says how much is unread (%s, %d)', (locale, unread, name) => {
  showBell({ unread, rows: [] }, { unread, locale })
  expect(screen.getByRole('button', { name })).toBeInTheDocument()
})

test('opens by keyboard, tells who did what to which article, and gives the focus back', async () => {
  showBell({ unread: 1, rows: [row] }, { unread: 1 })
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('沈砚秋 退回：事实有待核实')).toBeInTheDocument()
  expect(screen.getByText('再核一遍')).toBeInTheDocument()
  const link = screen.getByRole('link', { name: '<img src=x onerror=alert(1)>' })
  expect(link).toHaveAttribute('href', '/desk/articles/3')
  expect(document.querySelector('img')).toBeNull()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: '通知，1 条未读' })).toHaveFocus())
})

test('marks all as read up to the newest that was seen', async () => {
  const { sent } = showBell({ unread: 1, rows: [row] }, { unread: 1 })
  await userEvent.click(screen.getByRole('button', { name: '通知，1 条未读' }))
  await userEvent.click(await screen.findByRole('button', { name: '全部标为已读' }))
  expect(sent).toContainEqual({ method: 'POST', address: '/api/desk/notices/read', body: { upTo: 7 } })
  expect(await screen.findByRole('button', { name: '通知，没有未读' })).toBeInTheDocument()
})

test('following a notice marks it as read', async () => {
  const { sent } = showBell({ unread: 1, rows: [row] }, { unread: 1 })
  await userEvent.click(screen.getByRole('button', { name: '通知，1 条未读' }))
  await userEvent.click(await screen.findByRole('link', { name: row.title }))
  expect(sent).toContainEqual({ method: 'POST', address: '/api/desk/notices/read', body: { id: 7 } })
})

test('rings without a reload', async () => {
  showBell({ unread: 2, rows: [row] })
  open()[0]?.say('bell')
  expect(await screen.findByRole('button', { name: '通知，2 条未读' })).toBeInTheDocument()
})

test.each([
  ['/desk', true],
  ['/desk/articles', true],
  ['/desk/queues', true],
  ['/desk/queues/review', true],
  ['/desk/articles/3/edit', false],
  ['/desk/articles/3/review', false],
])('an event draws a list again, and leaves the words of one article alone (%s)', async (path, redrawn) => {
  const { router } = showBell({ unread: 0, rows: [] }, { path })
  for (let count = 0; count < 5; count += 1) open()[0]?.say('articles', [3])
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)))
  expect(router.refresh).toHaveBeenCalledTimes(redrawn ? 1 : 0)
})

test('listens only while it is to be seen, and then asks what it has missed', async () => {
  const { router } = showBell({ unread: 4, rows: [] })
  act(() => open()[0]?.onopen?.())
  become('hidden')
  expect(open()).toEqual([])
  become('visible')
  expect(open()).toHaveLength(1)
  act(() => open()[0]?.onopen?.())
  expect(await screen.findByRole('button', { name: '通知，4 条未读' })).toBeInTheDocument()
  await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1))
})

test('a choice that the server does not take goes back, with the reason', async () => {
  const choices = [{ kind: 'waits', desk: true, mail: false }] as const
  const { sent } = renderAtDesk('zh-CN', <NoticeChoices choices={[...choices]} />, () => no('unavailable'))
  const mail = screen.getByRole('checkbox', { name: '等我审签 · 邮件' })
  await userEvent.click(mail)
  expect(sent).toEqual([
    { method: 'PUT', address: '/api/desk/notices/choices', body: { kind: 'waits', desk: true, mail: true } },
  ])
  await waitFor(() => expect(mail).not.toBeChecked())
  expect(screen.getByRole('status')).toHaveTextContent('暂时连不上数据库')
})

test.each([
  [
    'zh-CN',
    'delegate',
    false,
    true,
    /^未读方正言 请您代为审签，11月23日 18:00 至 11月24日 18:00$/,
    '代审安排',
  ],
  ['zh-CN', 'principal', false, false, /^未读方正言 安排 邹明达 代您审签/, '代审安排'],
  ['en', 'delegate', true, false, /you no longer stand in for 许知行$/, 'Stand-ins'],
] as const)(
  'in %s who stands in for whom (%s) is said without any article, and leads to where it is arranged',
  async (locale, side, isEnded, isOwn, words, link) => {
    const standIn = {
      ...{ side, isEnded, isOwn, delegate: '邹明达', principal: '许知行' },
      ...{ start: '2026-11-23T10:00:00Z', until: '2026-11-24T10:00:00Z' },
    }
    const told: NoticeRow = { ...row, kind: 'stand-in', articleId: null, title: '', by: '方正言', standIn }
    showBell({ unread: 1, rows: [told] }, { unread: 1, locale })
    await userEvent.click(screen.getByRole('button', { name: /通知|Notices/ }))
    const item = await screen.findByRole('listitem')
    expect(item.querySelector('p')).toHaveTextContent(words)
    expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', '/desk/duty/stand-ins')
  },
)
