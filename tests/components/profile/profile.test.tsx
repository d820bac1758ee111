import { expect, jest, test } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profile } from '#components/profile/profile.tsx'
import type { Locale } from '#lib/people/schema.ts'
import { type Answer, no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

function show(locale: Locale = 'zh-CN', answer: Answer = { ok: true, value: { name: '周若溪' } }) {
  const changeLanguage = jest.fn(async (_: Locale) => undefined)
  const view = renderAtDesk(
    locale,
    <Profile
      name="周溪"
      email="editor@example.com"
      choices={[{ kind: 'deadline-near', desk: true, mail: false }]}
      changeLanguage={changeLanguage}
      changePassword={async () => null}
    />,
    () => answer,
  )
  return { changeLanguage, ...view }
}

async function rename(name: string) {
  const field = screen.getByRole('textbox', { name: '姓名' })
  await userEvent.clear(field)
  await userEvent.type(field, name)
  await userEvent.click(screen.getByRole('button', { name: '保存姓名' }))
  return field
}

test('a new name is saved, shown as it was kept, and drawn everywhere', async () => {
  const { sent, router } = show()
  expect(screen.getByRole('button', { name: '保存姓名' })).toBeDisabled()
  expect(screen.getByRole('textbox', { name: '姓名' })).toHaveAccessibleDescription(
    /已经签下的，仍是当时的名字/,
  )
  const field = await rename(' 周若溪 ')
  expect(sent).toEqual([{ method: 'PUT', address: '/api/desk/profile', body: { name: ' 周若溪 ' } }])
  expect(field).toHaveValue('周若溪')
  expect(screen.getAllByRole('status')[0]).toHaveTextContent('已保存')
  expect(router.refresh).toHaveBeenCalled()
})

test('a name that is refused stays typed, with the reason beside it', async () => {
  const { router } = show('zh-CN', no('unavailable'))
  const field = await rename('周')
  await waitFor(() => expect(field).toHaveAccessibleDescription(/暂时连不上数据库/))
  expect(field).toHaveValue('周')
  expect(router.refresh).not.toHaveBeenCalled()
})

test('language and brightness are chosen here too', async () => {
  const { changeLanguage } = show()
  expect(screen.getByRole('radio', { name: '中文' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect(changeLanguage).toHaveBeenCalledWith('en')
  await userEvent.click(screen.getByRole('radio', { name: '深色' }))
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('the password’s dialog opens by keyboard and gives the focus back', async () => {
  show()
  const button = screen.getByRole('button', { name: '修改密码' })
  button.focus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('dialog', { name: '修改密码' })).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(button).toHaveFocus())
})

test('shows the address one signs in with, and how one is told (English)', () => {
  show('en')
  expect(screen.getByText('editor@example.com')).toBeInTheDocument()
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Deadline near · / })
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false])
})
