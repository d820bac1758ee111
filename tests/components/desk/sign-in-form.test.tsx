import { expect, jest, test } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SignInForm, type SignInState } from '#components/desk/sign-in-form.tsx'
import { renderIn } from '#tests/support/render.tsx'

type Action = (state: SignInState, form: FormData) => Promise<SignInState>

const failing = (refusal: NonNullable<SignInState>['refusal']) =>
  jest.fn<Action>(async (_, form) => ({ email: String(form.get('email')), refusal }))

test.each([
  ['zh-CN', '邮箱', '密码', '登录', '邮箱或密码不对。'],
  ['en', 'E-mail', 'Password', 'Sign in', 'The e-mail address or the password is wrong.'],
] as const)('a failed attempt says so beside the form and keeps the address (%s)', async (...names) => {
  const [locale, email, password, submit, words] = names
  const action = failing({ code: 'sign-in-failed' })
  renderIn(locale, <SignInForm action={action} to="/desk/articles" />)
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.type(screen.getByRole('textbox', { name: email }), 'editor@example.com')
  await userEvent.type(screen.getByLabelText(password), 'not the password')
  await userEvent.click(screen.getByRole('button', { name: submit }))

  expect((await screen.findByRole('alert')).textContent).toBe(words)
  expect(screen.getByRole('textbox', { name: email })).toHaveValue('editor@example.com')
  await waitFor(() => expect(screen.getByLabelText(password)).toHaveValue(''))
  expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({
    to: '/desk/articles',
    email: 'editor@example.com',
    password: 'not the password',
  })
})

test.each([
  ['zh-CN', '试错次数太多，请过 15 分钟再试。'],
  ['en', 'Too many failed attempts. Please try again in 15 minutes.'],
] as const)('what the server knows beforehand is said at once (%s)', (locale, words) => {
  const refusal = { code: 'too-many-attempts', params: { minutes: 15 } } as const
  renderIn(locale, <SignInForm action={failing(refusal)} to="/desk" refusal={refusal} />)
  expect(screen.getByRole('alert').textContent).toBe(words)
})

test('one label is found by the word for password, also in part', () => {
  renderIn('zh-CN', <SignInForm action={failing({ code: 'busy' })} to="/desk" />)
  expect(screen.getByLabelText(/密码/)).toHaveAttribute('name', 'password')
})

test('the password is never in the address and a password manager knows both fields', () => {
  const { container } = renderIn('zh-CN', <SignInForm action={failing({ code: 'busy' })} to="/desk" />)
  expect(container.querySelector('form')?.getAttribute('method')).not.toBe('get')
  expect(screen.getByLabelText('邮箱').getAttribute('autocomplete')).toBe('username')
  expect(screen.getByLabelText('密码').getAttribute('autocomplete')).toBe('current-password')
})
