import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SaveView } from '#components/lists/save-view.tsx'
import { ViewTabs } from '#components/lists/view-tabs.tsx'
import { no, renderAtDesk } from '../desk/at-desk.tsx'

const views = [
  { id: 1, name: '今晚', query: 'state=ready' },
  { id: 2, name: '城事', query: 'channel=city' },
]

test('kept lists stand over the list, and the one that is looked at is marked', () => {
  renderAtDesk('zh-CN', <ViewTabs views={views} query="channel=city" />)
  const tabs = within(screen.getByRole('navigation', { name: '我存的视图' }))
  expect(tabs.getByRole('link', { name: '今晚' })).toHaveAttribute('href', '/desk/articles?state=ready')
  expect(tabs.getByRole('link', { name: '城事' })).toHaveAttribute('aria-current', 'page')
  expect(tabs.getByRole('link', { name: '全部稿件' })).not.toHaveAttribute('aria-current')
})

test('who has kept none is not shown an empty row', () => {
  renderAtDesk('zh-CN', <ViewTabs views={[]} query="" />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('a list is kept under a name; what is refused is said, and the name stays', async () => {
  let isTaken = true
  const { sent, router } = renderAtDesk('zh-CN', <SaveView query="state=live" />, () =>
    isTaken ? no('too-many-views', { params: { max: 30 } }) : { ok: true, value: {} },
  )
  await userEvent.click(screen.getByRole('button', { name: '存为视图' }))
  const dialog = within(screen.getByRole('dialog', { name: '存为视图' }))
  await userEvent.type(dialog.getByRole('textbox', { name: '视图名称' }), '今晚')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(await dialog.findByRole('alert')).toHaveTextContent('最多存 30 个视图')
  expect(dialog.getByRole('textbox', { name: '视图名称' })).toHaveValue('今晚')
  isTaken = false
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(sent.at(-1)).toEqual({
    method: 'POST',
    address: '/api/desk/views',
    body: { query: 'state=live', name: '今晚' },
  })
  expect(router.refresh).toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the one that is looked at can be given another name, or forgotten', async () => {
  const { sent, router } = renderAtDesk('en', <ViewTabs views={views} query="state=ready" />, () => ({
    ok: true,
    value: {},
  }))
  await userEvent.click(screen.getByRole('button', { name: 'Acts on the view “今晚”' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Rename' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Rename' }))
  await userEvent.clear(dialog.getByRole('textbox', { name: 'Name of the view' }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Name of the view' }), 'Tonight')
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
  expect(sent.at(-1)).toEqual({
    method: 'POST',
    address: '/api/desk/views/1/rename',
    body: { name: 'Tonight' },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Acts on the view “今晚”' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete view' }))
  expect(sent.at(-1)).toMatchObject({ address: '/api/desk/views/1/delete' })
  expect(router.push).toHaveBeenCalledWith('/desk/articles')
})
