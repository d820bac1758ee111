import { beforeEach, expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Board } from '#components/lists/board.tsx'
import { isWalked } from '#components/queue/walk.ts'
import type { BoardCard, BoardStage } from '#lib/lists/read-board.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000 - 1_000).toISOString()
const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 30_000).toISOString()

const review = { key: 'review', nameZh: '审读', nameEn: 'Review' }
const card: BoardCard = {
  articleId: 7,
  title: '口袋公园开放',
  channel: '城事',
  author: '林晓帆',
  savedAt: '2026-11-23T06:05:00.000Z',
  waitingSince: minutesAgo(90),
  deadlineAt: minutesOn(30),
  standing: { kind: 'in-review', stage: { position: 2, ...review } },
  isUrgent: false,
  isMine: true,
  isLive: false,
  claim: null,
  openRemarks: 0,
  findings: null,
  sentBack: null,
}
const stage: BoardStage = {
  stage: review,
  signs: true,
  count: 1,
  urgent: 0,
  late: 0,
  mine: 1,
  oldestSince: card.waitingSince,
  cards: [card],
}

beforeEach(() => sessionStorage.clear())

function show(changes: Partial<BoardStage>, locale: 'zh-CN' | 'en' = 'zh-CN') {
  return renderAtDesk(locale, <Board stages={[{ ...stage, ...changes }]} me={1} />)
}

const column = (name = '审读') => screen.getByRole('region', { name })

test.each([
  ['zh-CN', '审读', ['14 篇', '最久等了 3 小时', '2 超时', '1 加急', '5 篇您可审', '还有 13 篇']],
  ['en', 'Review', ['14 articles', 'longest 3 hours', '2 overdue', '1 urgent', '5 for you', '13 more']],
] as const)(
  'in %s a stage says how many wait there, how long, and how many are late',
  (locale, name, words) => {
    show({ count: 14, late: 2, urgent: 1, mine: 5, oldestSince: minutesAgo(190) }, locale)
    for (const word of words) expect(column(name)).toHaveTextContent(word)
    for (const link of within(column(name)).getAllByRole('link', { name: new RegExp(`${name}$`) }))
      expect(link).toHaveAttribute('href', '/desk/queues/review')
  },
)

test('a card says what it is, how long it may still wait, and what is open about it', () => {
  show({ cards: [{ ...card, isUrgent: true, openRemarks: 3, findings: { open: 2, hints: 4 } }] })
  const item = within(screen.getByRole('list', { name: '审读' })).getByRole('listitem')
  for (const words of ['加急', '城事', '林晓帆', '已等 1 小时', '还剩 30 分钟', '您可审'])
    expect(item).toHaveTextContent(words)
  for (const words of ['批注 3 条未解决', '机检 2 处待处理', '机检提示 4 处'])
    expect(within(item).getByTitle(words)).toHaveTextContent(words)
})

test('what is over its time says by how much', () => {
  show({ late: 1, cards: [{ ...card, deadlineAt: minutesAgo(20) }] })
  expect(column()).toHaveTextContent('已超 20 分钟')
})

test('one’s own to take is opened for review, and its queue goes on from there', async () => {
  show({})
  const link = screen.getByRole('link', { name: '口袋公园开放' })
  expect(link).toHaveAttribute('href', '/desk/articles/7/review')
  expect(isWalked(7)).toBe(false)
  await userEvent.click(link)
  expect([isWalked(7), isWalked(8)]).toEqual([true, false])
})

test('what somebody else reads names them, and is nobody else’s to take', () => {
  const claim = { personId: 5, by: '韩雨桐', until: minutesOn(9) }
  show({ mine: 0, cards: [{ ...card, isMine: false, claim }] })
  expect(column()).toHaveTextContent('韩雨桐 正在审')
  expect(column()).not.toHaveTextContent('您可审')
  expect(screen.getByRole('link', { name: '口袋公园开放' })).toHaveAttribute('href', '/desk/articles/7')
})

test('who does not sign at a stage finds its articles in the list of all, and an empty stage says so', () => {
  show({ signs: false, count: 0, mine: 0, oldestSince: null, cards: [] })
  expect(screen.getByRole('link', { name: '审读' })).toHaveAttribute(
    'href',
    '/desk/articles?stage=review&sort=waiting',
  )
  expect(column()).toHaveTextContent('没有稿件在等')
})
