import { expect, test } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { PenNotice } from '#components/editor/pen-notice.tsx'
import { usePen } from '#components/editor/use-pen.ts'
import { tellOfPen } from '#components/notices/pen-news.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

const versions: number[] = []

function Desk() {
  const { pen, ...acts } = usePen({
    ...{ articleId: 7, window: 'mine', canWrite: true, isRefused: false },
    onMine: (version) => versions.push(version),
  })
  return (
    <>
      <p data-testid="kind">{pen.kind}</p>
      <PenNotice pen={pen} {...acts} />
    </>
  )
}

const held = (own = 'no') =>
  no('pen-held', { params: { by: '周若溪', since: '2026-11-23T06:05:00.000Z', own } })
const mine = (askedBy: string | null = null): Answer => ({ ok: true, value: { version: 4, askedBy } })
const kind = () => screen.getByTestId('kind').textContent
const reached = (sent: Sent[]) => sent.filter(({ address }) => address.endsWith('/pen'))

test('a reporter who opens a free article has the pen, hands it over when asked, and takes it up again', async () => {
  let askedBy: string | null = null
  const { sent } = renderAtDesk('zh-CN', <Desk />, () => mine(askedBy))
  await waitFor(() => expect(kind()).toBe('mine'))
  expect(versions).toEqual([4])
  askedBy = '周若溪'
  tellOfPen([7])
  await userEvent.click(await screen.findByRole('button', { name: '让笔' }))
  expect(sent.at(-1)).toEqual({
    method: 'POST',
    address: '/api/desk/articles/7/lay-down-pen',
    body: { window: 'mine' },
  })
  const before = reached(sent).length
  // The other takes it up; this window does not reach for it again by itself.
  tellOfPen([7])
  expect(kind()).toBe('given')
  expect(reached(sent)).toHaveLength(before)
  askedBy = null
  await userEvent.click(screen.getByRole('button', { name: '接着写' }))
  await waitFor(() => expect(kind()).toBe('mine'))
})

test('an editor sees who writes and since when, asks, and takes the pen with a reason', async () => {
  let answer: Answer = held()
  const { sent } = renderAtDesk('zh-CN', <Desk />, ({ address, body }) => {
    if (address.endsWith('/ask-for-pen')) return { ok: true, value: { asked: '周若溪' } }
    const { takeOver, reason } = body as { takeOver?: boolean; reason?: string }
    if (takeOver && !reason) return no('reason-missing')
    if (takeOver) answer = mine()
    return answer
  })
  expect(await screen.findByRole('note')).toHaveTextContent('周若溪 正在写这篇稿件')
  expect(screen.getByRole('note')).toHaveTextContent('11月23日 14:05')
  await userEvent.click(screen.getByRole('button', { name: '请对方让笔' }))
  expect(await screen.findByRole('button', { name: '已请对方让笔' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: '接过笔' }))
  const dialog = await screen.findByRole('dialog', { name: '接过笔' })
  const confirm = () => screen.getAllByRole('button', { name: '接过笔' }).at(-1) as HTMLElement
  await userEvent.click(confirm())
  expect(await screen.findByRole('alert')).toBeVisible()
  await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '零点截稿')
  await userEvent.click(confirm())
  await waitFor(() => expect(kind()).toBe('mine'))
  expect(dialog).not.toBeInTheDocument()
  expect(reached(sent).at(-1)?.body).toEqual({ window: 'mine', takeOver: true, reason: '零点截稿' })
})

test('who opens the article in a second window writes there; the first is told, and is one press away', async () => {
  let elsewhere = true
  const { sent } = renderAtDesk('en', <Desk />, ({ body }) => {
    if ((body as { takeOver?: boolean }).takeOver) elsewhere = false
    return elsewhere ? held('yes') : mine()
  })
  await waitFor(() => expect(kind()).toBe('mine'))
  expect(reached(sent).at(-1)?.body).toEqual({ window: 'mine', takeOver: true })
  elsewhere = true
  tellOfPen([7])
  await userEvent.click(await screen.findByRole('button', { name: 'Write here instead' }))
  await waitFor(() => expect(kind()).toBe('mine'))
  expect(reached(sent).at(-1)?.body).toEqual({ window: 'mine', takeOver: true, reason: '' })
})

test('with the server away writing goes on', async () => {
  let away = false
  renderAtDesk('zh-CN', <Desk />, () => (away ? null : mine()))
  await waitFor(() => expect(kind()).toBe('mine'))
  away = true
  tellOfPen([7])
  expect(kind()).toBe('mine')
  expect(screen.queryByRole('note')).toBeNull()
})
