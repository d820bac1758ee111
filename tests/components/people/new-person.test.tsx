import { beforeEach, expect, jest, test } from '@jest/globals'
import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderIn } from '#tests/support/render.tsx'

const send = jest.fn<(address: string, body: unknown, options: unknown) => Promise<unknown>>()
jest.unstable_mockModule('#components/desk/send.ts', () => ({ send }))
jest.unstable_mockModule('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }))
const { NewPerson } = await import('#components/people/new-person.tsx')

const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const roles = [
  { key: 'reporter', nameZh: '记者', nameEn: 'Reporter', mayDraft: true },
  { key: 'editor', nameZh: '编辑', nameEn: 'Editor', mayDraft: true },
]

beforeEach(() => {
  jest.resetAllMocks()
})

test('an invitation is shown as a link, once it is made', async () => {
  send.mockResolvedValue({ ok: true, value: { personId: 20, token: 'the-token' } })
  renderIn('zh-CN', <NewPerson roles={roles} />)
  await userEvent.click(screen.getByRole('button', { name: '添加人员' }))
  fill(screen.getByLabelText('姓名'), '来人')
  fill(screen.getByLabelText('邮箱'), 'new@example.com')
  await userEvent.click(screen.getByRole('checkbox', { name: '编辑' }))
  await userEvent.click(screen.getByRole('button', { name: '生成邀请链接' }))
  const given = { name: '来人', email: 'new@example.com', locale: 'zh-CN', roles: ['reporter', 'editor'] }
  expect(send).toHaveBeenCalledWith('/api/desk/people/invitations', given, { method: 'POST' })
  expect(screen.getByLabelText('把这个链接交给本人')).toHaveValue(
    `${window.location.origin}/sign-in/invitation/the-token`,
  )
})

test('an address that is taken is said beside its field, and what was typed stays', async () => {
  send.mockResolvedValue({ ok: false, refusal: { code: 'email-taken' } })
  renderIn('en', <NewPerson roles={roles} />)
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }))
  fill(screen.getByLabelText('Name'), 'New')
  await userEvent.click(screen.getByRole('radio', { name: /first password/i }))
  fill(screen.getByLabelText('First password'), 'a first password')
  await userEvent.click(screen.getByRole('button', { name: 'Make account' }))
  expect(send).toHaveBeenCalledWith(
    '/api/desk/people',
    expect.objectContaining({ password: 'a first password' }),
    { method: 'POST' },
  )
  expect(screen.getByRole('textbox', { name: /e-mail/i })).toHaveAccessibleDescription(/already/)
  expect(screen.getByLabelText('Name')).toHaveValue('New')
})
