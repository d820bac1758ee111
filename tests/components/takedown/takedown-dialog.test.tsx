import { beforeEach, expect, test } from '@jest/globals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { TakedownDialog } from '#components/takedown/takedown-dialog.tsx'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

const live = [
  { articleId: 4, title: '雨水花园建成', channel: '城事', publishedAt: '2026-11-23T01:00:00Z' },
  { articleId: 9, title: '夜市重开', channel: '', publishedAt: '2026-11-22T01:00:00Z' },
]

function show(path: string, withdrawn: Answer = { ok: true, value: { publicationId: 1 } }) {
  const respond = ({ method }: Sent): Answer => (method === 'GET' ? { ok: true, value: live } : withdrawn)
  return renderAtDesk(
    'zh-CN',
    <PathnameContext.Provider value={path}>
      <TakedownDialog onClose={() => undefined} />
    </PathnameContext.Provider>,
    respond,
  )
}

beforeEach(() => sessionStorage.clear())

const posted = (sent: Sent[]) => sent.filter(({ method }) => method === 'POST')

test('one press takes the article of the page down, with words that need no thought', async () => {
  const { sent, router } = show('/desk/articles/4/publication')
  const rows = within(await screen.findByRole('list', { name: '正在刊出的稿件' }))
  expect(rows.getAllByRole('listitem')[0]).toHaveTextContent('本页这篇')
  expect(sent[0]?.address).toBe('/api/desk/live?q=&first=4')
  await userEvent.click(screen.getByRole('button', { name: '撤下《雨水花园建成》' }))
  expect(posted(sent)).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/4/withdraw',
      body: { reason: '发现问题，紧急撤下，待核实。', publicNote: '本文有内容需要核实，已暂时撤下。' },
    },
  ])
  expect(await screen.findByRole('status')).toHaveTextContent('已撤下《雨水花园建成》')
  const onward = screen.getByRole('link', { name: '看刊出记录' })
  expect(onward).toHaveAttribute('href', '/desk/articles/4/publication')
  await waitFor(() => expect(onward).toHaveFocus())
  expect(router.refresh).toHaveBeenCalledTimes(1)
})

test('elsewhere the newest live ones are listed and found by title, and nobody’s is singled out', async () => {
  const { sent } = show('/desk')
  await screen.findByRole('button', { name: '撤下《夜市重开》' })
  expect(screen.queryByText('本页这篇')).toBeNull()
  await userEvent.type(screen.getByRole('searchbox', { name: '按标题查找' }), '夜市')
  await waitFor(() => expect(sent.at(-1)?.address).toBe('/api/desk/live?q=%E5%A4%9C%E5%B8%82'))
})

test('a double click takes down once, and the second half of one takes down nothing', async () => {
  const { sent } = show('/desk')
  const button = await screen.findByRole('button', { name: '撤下《夜市重开》' })
  fireEvent.click(button, { detail: 2 })
  expect(posted(sent)).toEqual([])
  fireEvent.click(button, { detail: 1 })
  fireEvent.click(button, { detail: 1 })
  await screen.findByText('看刊出记录')
  expect(posted(sent)).toHaveLength(1)
})

test('a refusal is said in words, and what was typed is there again when the dialog is', async () => {
  const { unmount } = show('/desk', no('not-live'))
  const note = screen.getByRole('textbox', { name: '公开说明' })
  await userEvent.clear(note)
  await userEvent.type(note, '数字有误，已撤下。')
  await userEvent.click(await screen.findByRole('button', { name: '撤下《夜市重开》' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('这篇稿件不在线上')
  expect(note).toHaveValue('数字有误，已撤下。')
  unmount()
  show('/desk')
  expect(screen.getByRole('textbox', { name: '公开说明' })).toHaveValue('数字有误，已撤下。')
})

test('a missing note is asked for beside its field', async () => {
  show('/desk', no('invalid', { fields: { publicNote: { code: 'public-note-missing' } } }))
  await userEvent.click(await screen.findByRole('button', { name: '撤下《夜市重开》' }))
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: '公开说明' })).toHaveAccessibleDescription(
      /请写给读者的公开说明/,
    ),
  )
})
