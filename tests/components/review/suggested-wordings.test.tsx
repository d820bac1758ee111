import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SuggestedWordings } from '#components/review/suggested-wordings.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

const hash = 'a'.repeat(64)
const rewordings = [
  { id: 11, passage: '一千八百', wording: '一万八千', by: '方正言' },
  { id: 12, passage: '<b>据悉</b>', wording: '', by: '方正言' },
]

function show(verdict: Verdict, respond?: (sent: Sent) => Answer) {
  const shown = <SuggestedWordings articleId={7} hash={hash} rewordings={rewordings} verdict={verdict} />
  return renderAtDesk('zh-CN', shown, respond)
}

test('each passage stands beside what it should say, and one click takes them all', async () => {
  const { sent, router } = show({ allowed: true })
  const region = within(screen.getByRole('region', { name: '方正言 建议这样写' }))
  expect(region.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '一千八百 一万八千只采纳这一处',
    '<b>据悉</b> （删去）只采纳这一处',
  ])
  await userEvent.click(region.getByRole('button', { name: '采纳全部 2 处' }))
  expect(sent).toEqual([
    { method: 'POST', address: '/api/desk/articles/7/take-rewordings', body: { hash, ids: [11, 12] } },
  ])
  expect(router.refresh).toHaveBeenCalledTimes(1)
})

test('one of them is taken by itself', async () => {
  const { sent } = show({ allowed: true })
  await userEvent.click(screen.getAllByRole('button', { name: '只采纳这一处' })[1] as HTMLElement)
  expect(sent[0]?.body).toEqual({ hash, ids: [12] })
})

test('who does not hold the pen reads them, and why they are not theirs to take', () => {
  show({ allowed: false, refusal: { code: 'not-entitled' } })
  expect(screen.getByRole('button', { name: '采纳全部 2 处' })).toHaveAccessibleDescription(
    '您没有办理此事的权限。',
  )
  expect(screen.queryByRole('button', { name: '只采纳这一处' })).toBeNull()
})

test('a passage that has gone is said in words', async () => {
  show({ allowed: true }, () => no('passage-gone'))
  await userEvent.click(screen.getByRole('button', { name: '采纳全部 2 处' }))
  expect(screen.getByRole('alert')).toHaveTextContent('原文里已经找不到这处文字')
})
