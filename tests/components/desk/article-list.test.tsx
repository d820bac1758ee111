import { expect, jest, test } from '@jest/globals'
import { act, screen, within } from '@testing-library/react'
import { ArticleList } from '#components/desk/article-list.tsx'
import type { ArticleRow } from '#lib/review/article-row.ts'
import { renderAtDesk } from './at-desk.tsx'

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 1_000).toISOString()

const row: ArticleRow = {
  articleId: 7,
  title: '口袋公园开放',
  channel: '城事',
  author: '林晓帆',
  savedAt: '2026-11-23T06:05:00.000Z',
  waitingSince: null,
  standing: { kind: 'draft' },
  isLive: false,
  openRemarks: 0,
  findings: null,
  sentBack: null,
  deadlineAt: null,
  isUrgent: false,
  claim: null,
}

const soon = new Date(Date.now() + 60_000).toISOString()
const stage = { position: 2, key: 'review', nameZh: '审读', nameEn: 'Review' }

let refresh: jest.Mock

function show(locale: 'zh-CN' | 'en', changes: Partial<ArticleRow>, page?: 'review') {
  const view = renderAtDesk(
    locale,
    <ArticleList label="稿件" rows={[{ ...row, ...changes }]} page={page} me={1} />,
  )
  refresh = view.router.refresh
  return within(screen.getByRole('list', { name: '稿件' })).getByRole('listitem')
}

test('a row leads to the page that the article’s state asks for, or to the list’s own', () => {
  show('zh-CN', {})
  expect(screen.getByRole('link', { name: '口袋公园开放' })).toHaveAttribute('href', '/desk/articles/7')
})

test('in a queue it leads to the review', () => {
  show('zh-CN', {}, 'review')
  expect(screen.getByRole('link')).toHaveAttribute('href', '/desk/articles/7/review')
})

test.each([
  ['zh-CN', '待审读', '已等 3 小时'],
  ['en', 'Waits for Review', 'waiting 3 hours'],
] as const)('in %s what is under review says whose turn it is and how long already', (locale, turn, time) => {
  const entry = show(locale, { standing: { kind: 'in-review', stage }, waitingSince: hoursAgo(3) })
  expect(entry).toHaveTextContent(turn)
  expect(entry).toHaveTextContent(time)
})

test('what came back says by whom, why, and in which words', () => {
  const sentBack = { by: '韩雨桐', reason: 'facts', note: '数字请核实', at: hoursAgo(1) }
  const entry = show('zh-CN', { standing: { kind: 'returned' }, waitingSince: hoursAgo(1), sentBack })
  expect(entry).toHaveTextContent('韩雨桐 退回：事实有待核实数字请核实')
})

test('an article without a headline can still be found and opened', () => {
  show('zh-CN', { title: '', channel: '' })
  expect(screen.getByRole('link', { name: '（尚无标题）' })).toBeVisible()
  expect(screen.getByText('未选频道')).toBeVisible()
})

test.each([
  ['zh-CN', '加急', '还剩 20 分钟', '沈砚秋 正在审'],
  ['en', 'Urgent', '20 minutes left', '沈砚秋 is reviewing it'],
] as const)(
  'in %s a row says that it is urgent, how long is left and who reads it',
  (locale, urgent, left, claimed) => {
    const entry = show(locale, {
      standing: { kind: 'in-review', stage },
      waitingSince: hoursAgo(1),
      deadlineAt: new Date(Date.now() + 20 * 60_000 + 30_000).toISOString(),
      isUrgent: true,
      claim: { personId: 4, by: '沈砚秋', until: soon },
    })
    for (const words of [urgent, left, claimed]) expect(entry).toHaveTextContent(words)
    // What it is called stays what it is called.
    expect(within(entry).getByRole('link', { name: '口袋公园开放' })).toBeVisible()
  },
)

test('past its time it says by how much, and what I have before me says so', () => {
  const entry = show('zh-CN', {
    standing: { kind: 'in-review', stage },
    waitingSince: hoursAgo(3),
    deadlineAt: hoursAgo(1),
    claim: { personId: 1, by: '林晓帆', until: soon },
  })
  expect(entry).toHaveTextContent('已等 3 小时已超 1 小时')
  expect(entry).toHaveTextContent('您正在审')
})

test('what waits for no stage has no time to keep', () => {
  const entry = show('zh-CN', {
    standing: { kind: 'live' },
    deadlineAt: hoursAgo(1),
    waitingSince: hoursAgo(3),
  })
  expect(entry).not.toHaveTextContent('已超')
})

test('the time goes on while the page is open', () => {
  jest.useFakeTimers()
  try {
    const entry = show('zh-CN', {
      standing: { kind: 'in-review', stage },
      waitingSince: new Date().toISOString(),
      deadlineAt: new Date(Date.now() + 90_000).toISOString(),
    })
    expect(entry).toHaveTextContent('已等 不到一分钟还剩 1 分钟')
    act(() => void jest.advanceTimersByTime(4 * 60_000))
    expect(entry).toHaveTextContent('已等 4 分钟已超 2 分钟')
  } finally {
    jest.useRealTimers()
  }
})

test('when a claim runs out, which nobody is told of, the list is drawn again', () => {
  jest.useFakeTimers()
  try {
    const until = new Date(Date.now() + 60_000).toISOString()
    show('zh-CN', { standing: { kind: 'in-review', stage }, claim: { personId: 4, by: '沈砚秋', until } })
    act(() => void jest.advanceTimersByTime(50_000))
    expect(refresh).not.toHaveBeenCalled()
    act(() => void jest.advanceTimersByTime(15_000))
    expect(refresh).toHaveBeenCalledTimes(1)
  } finally {
    jest.useRealTimers()
  }
})

test.each([
  ['zh-CN', ['批注 3 条未解决', '机检 2 处待处理', '机检提示 1 处']],
  ['en', ['3 open remarks', '2 findings to settle', '1 hint']],
] as const)('in %s a row says what is still open about the article', (locale, words) => {
  const entry = show(locale, { openRemarks: 3, findings: { open: 2, hints: 1 } })
  for (const word of words) expect(within(entry).getByText(word)).toBeVisible()
})
