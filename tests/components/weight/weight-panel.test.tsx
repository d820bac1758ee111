import { expect, test } from '@jest/globals'
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SaveNews } from '#components/editor/save-news.ts'
import { WeightPanel } from '#components/weight/weight-panel.tsx'
import { WeightWatch } from '#components/weight/weight-watch.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { DueState } from '#lib/workflow/weight.ts'
import { no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { inRound, onDesk } from '#tests/support/article-state.ts'

const hash = 'a'.repeat(64)
const may: Verdict = { allowed: true }
const mayNot: Verdict = { allowed: false, refusal: { code: 'not-entitled' } }
const important = { workflowId: 2, nameZh: '重要稿件', nameEn: 'Important', rank: 1 }
const due: DueState = {
  workflow: important,
  because: [
    { kind: 'tag', what: '重大时政' },
    { kind: 'channel', what: '要闻' },
  ],
  adds: [{ key: 'chief', nameZh: '总编', nameEn: 'Editor-in-chief' }],
}
const panel = (state: Parameters<typeof WeightPanel>[0]['state'], verdict: Verdict) => (
  <WeightPanel state={state} hash={hash} verdict={verdict} />
)

test('of an ordinary article nothing is said', () => {
  const { container } = renderAtDesk('zh-CN', panel(inRound(2), may))
  expect(container.querySelector('p')).toBeNull()
})

test.each([
  ['zh-CN', '本稿因标签「重大时政」和频道「要闻」，按「重要稿件」流程送审，须由总编审签。'],
  [
    'en',
    'Because of the tag “重大时政” and the channel “要闻”, this article goes under “Important”: it needs the signature of Editor-in-chief.',
  ],
] as const)('before it is handed in, its pages say why and who will sign (%s)', (locale, words) => {
  renderAtDesk(locale, panel({ ...onDesk(), due }, mayNot))
  expect(screen.getByText(words)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('in a round that is strict enough the same is said, and there is nothing to do', () => {
  renderAtDesk('zh-CN', panel({ ...inRound(3, { workflow: important }), due }, mayNot))
  expect(screen.getByText(/按「重要稿件」流程送审/)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('in a round that has become too light whoever holds it sends it back, with a note that stays when that is refused', async () => {
  let isAway = true
  const { sent } = renderAtDesk('zh-CN', panel({ ...inRound(3), due }, may), () =>
    isAway ? no('unavailable') : { ok: true, value: {} },
  )
  expect(screen.getByText(/现在这一轮是「三审三校」，不能再往下签/)).toBeVisible()
  const note = screen.getByRole('textbox', { name: '退回附言' })
  await userEvent.type(note, '请总编把关')
  await userEvent.click(screen.getByRole('button', { name: '退回作者' }))
  expect(note).toHaveValue('请总编把关')
  isAway = false
  await userEvent.click(screen.getByRole('button', { name: '退回作者' }))
  expect(sent.at(-1)).toMatchObject({
    address: '/api/desk/articles/1/return-weighty',
    body: { hash, note: '请总编把关' },
  })
})

test('whoever only looks on is told, and has no button', () => {
  renderAtDesk('zh-CN', panel({ ...inRound(3), due }, mayNot))
  expect(screen.getByText(/不能再往下签/)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('on its author’s desk it says that handing it in begins anew', () => {
  renderAtDesk('zh-CN', panel({ ...inRound(0), due }, mayNot))
  expect(screen.getByText('重新送审时，这一轮到此结束，改走「重要稿件」流程。')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

/** The watch beside a text that was saved; gives its news. */
function watch(weight: object | null) {
  const news = new SaveNews({ kind: 'saved', at: '2026-11-23T06:00:00.000Z' })
  const asked = ({ address }: Sent) => address.endsWith('/weight')
  const view = renderAtDesk('zh-CN', <WeightWatch articleId={7} news={news} />, () =>
    weight ? { ok: true, value: weight } : no('unavailable'),
  )
  return { news, count: () => view.sent.filter(asked).length }
}
const seen = { workflow: null, isOnDesk: true, hasRules: true }

test('while it is written the answer of each save is shown', async () => {
  const { news, count } = watch({ ...seen, due })
  expect(await screen.findByText(/按「重要稿件」流程送审，须由总编审签/)).toBeVisible()
  await act(async () => news.tell({ kind: 'saved', at: '2026-11-23T06:00:10.000Z' }))
  await screen.findByText(/按「重要稿件」流程送审/)
  expect(count()).toBe(2)
})

test('where the paper has no conditions it asks once and is quiet', async () => {
  const { news, count } = watch({ ...seen, due: null, hasRules: false })
  await waitFor(() => expect(count()).toBe(1))
  await act(async () => undefined)
  await act(async () => news.tell({ kind: 'saved', at: '2026-11-23T06:00:20.000Z' }))
  expect(count()).toBe(1)
})
