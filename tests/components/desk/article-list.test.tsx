import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { ArticleList } from '#components/desk/article-list.tsx'
import type { ArticleRow } from '#lib/review/article-row.ts'
import { renderIn } from '#tests/support/render.tsx'

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
  sentBack: null,
  deadlineAt: null,
  isUrgent: false,
  claim: null,
}

const stage = { position: 2, key: 'review', nameZh: '审读', nameEn: 'Review' }

function show(locale: 'zh-CN' | 'en', changes: Partial<ArticleRow>, page?: 'review') {
  renderIn(locale, <ArticleList label="稿件" rows={[{ ...row, ...changes }]} page={page} me={1} />)
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
