import { describe, expect, test } from '@jest/globals'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { ChannelsForm } from '#components/settings/channels-form.tsx'
import type { KeptChannel } from '#lib/paper/schema.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

const channel = (slug: string, name: string, changes: Partial<KeptChannel> = {}): KeptChannel => ({
  ...{ slug, name, parentSlug: null, retired: false },
  ...changes,
})
const news = channel('news', '要闻')
const city = channel('city', '城事')
const street = channel('street', '街巷', { parentSlug: 'city' })
const now = { seen: 'a'.repeat(64), value: [news, city, street] }
const kept = (): Answer => ({ ok: true, value: { seen: 'b'.repeat(64) } })

let arrive: (kept: typeof now) => void = () => {}
function Page() {
  const [seen, setSeen] = useState(now)
  arrive = setSeen
  return <ChannelsForm now={seen} />
}

const open = (respond: (sent: Sent) => Answer = kept) => renderAtDesk('zh-CN', <Page />, respond)
const row = (name: string) => within(screen.getByRole('group', { name }))
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const names = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))

test('a new channel, another name, another order and a retirement are sent as one change', async () => {
  const { sent } = open()
  expect(screen.getByRole('button', { name: '保存' })).toBeDisabled()
  await press('再加一个频道')
  const added = row('第 4 行')
  await userEvent.type(added.getByLabelText('网址代号'), 'Sport')
  await userEvent.type(added.getByLabelText('名称'), '体育')
  await userEvent.selectOptions(row('体育').getByLabelText('上级频道'), '要闻')
  await userEvent.clear(row('要闻').getByLabelText('名称'))
  await userEvent.type(screen.getByLabelText('名称', { selector: ':focus' }), '时事')
  await userEvent.click(row('街巷').getByRole('switch', { name: '停用' }))
  await press('保存')
  expect(sent).toEqual([
    {
      method: 'PUT',
      address: '/api/desk/settings/channels',
      body: {
        seen: now.seen,
        channels: [
          channel('news', '时事'),
          channel('sport', '体育', { parentSlug: 'news' }),
          city,
          { ...street, retired: true },
        ],
      },
    },
  ])
  expect(screen.getByRole('status')).toHaveTextContent('已保存。')
})

test('the keyboard puts channels in order: the button stays in focus, the new place is said, the ends do nothing', async () => {
  open()
  screen.getByRole('button', { name: '城事上移' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(names()).toEqual(['城事', '街巷', '要闻'])
  const up = screen.getByRole('button', { name: '城事上移' })
  expect(up).toHaveFocus()
  expect(up).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('城事：现在第 1 位')).toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  expect(names()).toEqual(['城事', '街巷', '要闻'])
})

test('what is kept has its slug for good and is never taken away', () => {
  open()
  expect(row('城事').getByLabelText('网址代号')).toHaveAttribute('readonly')
  expect(screen.queryByRole('button', { name: '去掉城事' })).toBeNull()
  expect(row('城事').getByLabelText('上级频道')).toBeDisabled()
})

test('whoever retires a channel retires what lies under it', async () => {
  open()
  await userEvent.click(row('城事').getByRole('switch'))
  expect(row('街巷').getByRole('switch')).toBeChecked()
})

test('a refusal stands beside its field', async () => {
  open(() => no('invalid', { fields: { 'channels.1.name': { code: 'name-taken' } } }))
  await userEvent.type(row('城事').getByLabelText('名称'), '2')
  await press('保存')
  expect(row('城事2').getByLabelText('名称')).toHaveAccessibleDescription('和上面的一个重名。')
})

describe('when somebody else has saved meanwhile', () => {
  const theirs = {
    seen: 'c'.repeat(64),
    value: [city, { ...news, name: '头条' }, street, channel('world', '国际')],
  }

  /** The keeper renames 要闻 and saves too late; the server then says what is kept now. */
  async function tooLate() {
    const { sent, router } = renderAtDesk('zh-CN', <Page />, () =>
      sent.length === 1 ? no('settings-outdated') : kept(),
    )
    await userEvent.type(row('要闻').getByLabelText('名称'), '！')
    await press('保存')
    expect(router.refresh).toHaveBeenCalled()
    act(() => arrive(theirs))
    expect(screen.getByRole('alert')).toHaveTextContent('刚才有人改过这里')
    expect(names()).toEqual(['要闻！', '城事', '街巷'])
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled()
    return sent
  }

  test('the keeper may keep theirs, with what others have added, and save it on what is kept now', async () => {
    const sent = await tooLate()
    await press('保留我的')
    expect(names()).toEqual(['要闻！', '城事', '街巷', '国际'])
    await press('保存')
    expect(sent[1]?.body).toEqual({
      seen: theirs.seen,
      channels: [{ ...news, name: '要闻！' }, city, street, channel('world', '国际')],
    })
  })

  test('or take what is kept now', async () => {
    await tooLate()
    await press('用现在的')
    expect(names()).toEqual(['城事', '街巷', '头条', '国际'])
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled()
  })

  test('a form in which nothing was typed follows by itself', () => {
    renderAtDesk('zh-CN', <Page />)
    act(() => arrive(theirs))
    expect(names()).toEqual(['城事', '街巷', '头条', '国际'])
  })
})
