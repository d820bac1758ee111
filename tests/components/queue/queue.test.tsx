import { beforeEach, expect, test } from '@jest/globals'
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { forgetWords } from '#components/desk/kept-words.ts'
import { tellOfArticles } from '#components/notices/article-news.ts'
import { landOn } from '#components/queue/landing.ts'
import { QueueAround } from '#components/queue/queue.tsx'
import { QueueBar } from '#components/queue/queue-bar.tsx'
import { beginWalk } from '#components/queue/walk.ts'
import { DecisionPanel } from '#components/review/decision-panel.tsx'
import type { QueuePlace } from '#lib/lists/read-place.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { roundAt } from '#tests/components/review/round.ts'

const hash = 'a'.repeat(64)
const yes: Verdict = { allowed: true }
const place: QueuePlace = {
  stage: { key: 'third-review', nameZh: '三审', nameEn: 'Third review' },
  at: 3,
  count: 40,
  previous: { articleId: 6, title: '夜班公交加密' },
  next: { articleId: 8, title: '大雨将至' },
}

beforeEach(() => {
  sessionStorage.clear()
  for (const articleId of [7, 8]) forgetWords(articleId)
})

type Around = Partial<ComponentProps<typeof QueueAround>>

function page(changes: Around = {}) {
  const articleId = changes.articleId ?? 7
  const verdicts = { approve: yes, return: yes, reject: yes, claim: yes }
  const around = { articleId, title: '口袋公园开放', place, position: 4, isClaimed: false, isLast: true }
  return (
    <QueueAround {...around} {...changes}>
      <QueueBar articleId={articleId} />
      <DecisionPanel
        {...{ articleId, hash, round: roundAt(4), isCorrection: false, actorId: 9, verdicts }}
        names={[{ delegationId: null, principal: null, printed: '方正言' }]}
        next={place.next}
      />
    </QueueAround>
  )
}

const show = (changes: Around = {}, respond?: (sent: Sent) => Answer, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  renderAtDesk(locale, page(changes), respond)

const click = () => userEvent.click(screen.getByRole('button', { name: '通过' }))

async function press(times = 1) {
  screen.getByRole('button', { name: '通过' }).focus()
  await userEvent.keyboard('{Enter}'.repeat(times))
}

test.each([
  ['zh-CN', '待审队列', '三审', '第 3 篇，共 40 篇', '上一篇 夜班公交加密', '下一篇 大雨将至'],
  ['en', 'The queue', 'Third review', '3 of 40', 'Previous 夜班公交加密', 'Next 大雨将至'],
] as const)(
  'in %s the bar says which one of the queue it is, and leads both ways',
  (locale, label, stage, at, previous, next) => {
    show({}, undefined, locale)
    expect(screen.getByRole('navigation', { name: label })).toHaveTextContent(at)
    expect(screen.getByRole('link', { name: stage })).toHaveAttribute('href', '/desk/queues/third-review')
    expect(screen.getByRole('link', { name: previous })).toHaveAttribute('href', '/desk/articles/6/review')
    expect(screen.getByRole('link', { name: next })).toHaveAttribute('href', '/desk/articles/8/review')
  },
)

test('who came out of the queue stands before the next article once this one is signed', async () => {
  beginWalk('/desk/articles/7/review')
  const { router, sent } = show()
  await press()
  expect(sent.map(({ address }) => address)).toEqual(['/api/desk/articles/7/approve'])
  expect(router.push).toHaveBeenCalledWith('/desk/articles/8/review')
  expect(router.refresh).not.toHaveBeenCalled()
})

test('who opened the article by itself stays with it, one key before the next', async () => {
  const { router } = show()
  await press()
  expect(router.push).not.toHaveBeenCalled()
  expect(screen.getByText('已签字。')).toBeVisible()
  expect(screen.getByRole('link', { name: '大雨将至' })).toHaveFocus()
})

test('who points stays with it too: the next article’s buttons come under nobody’s pointer', async () => {
  beginWalk('/desk/articles/7/review')
  const { router } = show()
  await click()
  expect(router.push).not.toHaveBeenCalled()
  expect(screen.getByRole('link', { name: '大雨将至' })).toHaveFocus()
})

test('a refusal goes nowhere, and what was typed stays', async () => {
  beginWalk('/desk/articles/7/review')
  const { router } = show({}, () => no('out-of-order', { params: { position: 5 } }))
  await userEvent.type(screen.getByRole('textbox', { name: '审签意见' }), '标题再斟酌')
  await press()
  expect(router.push).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toBeVisible()
  expect(screen.getByRole('textbox', { name: '审签意见' })).toHaveValue('标题再斟酌')
})

test('two presses are one decision', async () => {
  beginWalk('/desk/articles/7/review')
  const { router, sent } = show()
  await press(2)
  expect(sent).toHaveLength(1)
  expect(router.push).toHaveBeenCalledTimes(1)
})

const decided = { articleId: 7, title: '口袋公园开放', deed: 'approve', toRelease: true } as const

test('the next page says what was signed, with the ways back to it and on to its release, and is drawn afresh', async () => {
  landOn({ articleId: 8, decided, claims: false })
  const { router } = show({ articleId: 8 })
  expect(screen.getAllByRole('status')[0]).toHaveTextContent('《口袋公园开放》已通过')
  expect(screen.getByRole('link', { name: '回去看看' })).toHaveAttribute('href', '/desk/articles/7/review')
  expect(screen.getByRole('link', { name: '去签发' })).toHaveAttribute('href', '/desk/articles/7/publication')
  await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1))
})

test('the second of two presses meets no button of the next article', async () => {
  landOn({ articleId: 8, decided, claims: false })
  const { sent } = show({ articleId: 8 })
  await press()
  expect(sent).toEqual([])
  await waitFor(() => expect(screen.getByRole('button', { name: '通过' })).toBeEnabled())
  await press()
  expect(sent).toHaveLength(1)
})

test('who had claimed the one before takes the next one too', async () => {
  landOn({ articleId: 8, decided, claims: true })
  const { sent, router } = show({ articleId: 8 })
  await waitFor(() => expect(router.refresh).toHaveBeenCalled())
  expect(sent).toEqual([{ method: 'POST', address: '/api/desk/articles/8/claim', body: { position: 4 } }])
})

test('the queue moves on while one reads: the next one is another when somebody takes it', async () => {
  const now = { ...place, at: 2, count: 39, next: { articleId: 9, title: '桥下的灯' } }
  show({}, () => ({ ok: true, value: now }))
  act(() => tellOfArticles([8]))
  await waitFor(() => expect(screen.getByRole('link', { name: '下一篇 桥下的灯' })).toBeVisible())
  expect(screen.getByRole('navigation')).toHaveTextContent('第 2 篇，共 39 篇')
})

test('after the last one it says so, with a way on', async () => {
  beginWalk('/desk/articles/7/review')
  const last = { ...place, at: 1, count: 1, previous: null, next: null }
  const verdicts = { approve: yes, return: yes, reject: yes, claim: yes }
  const { router } = renderAtDesk(
    'zh-CN',
    <QueueAround articleId={7} title="" place={last} position={4} isClaimed={false} isLast={false}>
      <DecisionPanel
        {...{ articleId: 7, hash, round: roundAt(4), isCorrection: false, actorId: 9, verdicts }}
        names={[{ delegationId: null, principal: null, printed: '方正言' }]}
        next={null}
      />
    </QueueAround>,
  )
  await press()
  expect(router.refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByText(/等您签字的稿件都审完了/)).toBeVisible()
  expect(screen.getByRole('link', { name: '看看全报待审的' })).toHaveFocus()
})

test('a reason typed for a return is still there when the dialog was closed', async () => {
  show()
  await userEvent.click(screen.getByRole('button', { name: '退回' }))
  await userEvent.type(screen.getByRole('textbox', { name: '说明' }), '雨量请再核实')
  await userEvent.keyboard('{Escape}')
  await userEvent.click(screen.getByRole('button', { name: '退回' }))
  expect(screen.getByRole('textbox', { name: '说明' })).toHaveValue('雨量请再核实')
})
