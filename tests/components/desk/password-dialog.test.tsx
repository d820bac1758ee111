import { expect, jest, test } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { PasswordDialog, type PasswordState } from '#components/desk/password-dialog.tsx'
import type { Locale } from '#lib/people/schema.ts'
import { renderIn } from '#tests/support/render.tsx'

const names = {
  'zh-CN': ['现在的密码', '新密码', '修改密码'],
  en: ['Current password', 'New password', 'Change password'],
} as const

async function tryWith(locale: Locale, answer: PasswordState, onClose = () => undefined) {
  const [current, next, submit] = names[locale]
  renderIn(
    locale,
    <PasswordDialog email="editor@example.com" action={async () => answer} onClose={onClose} />,
  )
  await userEvent.type(screen.getByLabelText(current), 'the old one')
  await userEvent.type(screen.getByLabelText(next), 'a new one!')
  await userEvent.click(screen.getByRole('button', { name: submit }))
  return { current, next }
}

test.each([
  ['zh-CN', '现在的密码不对。'],
  ['en', 'The current password is wrong.'],
] as const)('a wrong present password is said beside its field (%s)', async (locale, words) => {
  const { current } = await tryWith(locale, { ok: false, refusal: { code: 'password-wrong' } })
  await waitFor(() => expect(screen.getByLabelText(current)).toHaveAccessibleDescription(words))
})

test('a password that is too short is said beside its field', async () => {
  const fields = { password: { code: 'too-short', params: { min: 10 } } }
  const { next } = await tryWith('zh-CN', { ok: false, refusal: { code: 'invalid', fields } })
  await waitFor(() =>
    expect(screen.getByLabelText(next)).toHaveAccessibleDescription(/太短了，至少 10 个字。/),
  )
})

test('what concerns no field is said above', async () => {
  await tryWith('zh-CN', { ok: false, refusal: { code: 'unavailable' } })
  expect(await screen.findByRole('alert')).toHaveTextContent('暂时连不上数据库')
})

test('a change closes the dialog', async () => {
  const onClose = jest.fn(() => undefined)
  await tryWith('zh-CN', { ok: true }, onClose)
  await waitFor(() => expect(onClose).toHaveBeenCalled())
})
