import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SignInFilterForm } from '#components/audit/sign-in-filter-form.tsx'
import { SignInList } from '#components/audit/sign-in-list.tsx'
import type { SignInRow } from '#lib/audit/sign-ins.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const row = (id: number, changes: Partial<SignInRow> = {}): SignInRow => ({
  ...{ id, at: '2026-11-23T06:30:00.000Z', email: 'editor@example.com', name: '周若溪' },
  ...{ address: '203.0.113.7', userAgent: 'Mozilla/5.0 …', program: 'Chrome 141 · Windows' },
  outcome: 'entered',
  ...changes,
})

test('each row says who, how it ended, when, from where and by which program', () => {
  const hostile = '<img src=x onerror=alert(1)>'
  renderAtDesk(
    'zh-CN',
    <SignInList
      rows={[
        row(2),
        row(1, {
          name: null,
          email: 'x@example.com',
          outcome: 'too-often',
          address: 'unknown',
          program: hostile,
        }),
      ]}
    />,
  )
  const [first, second] = within(screen.getByRole('list', { name: '登录日志' })).getAllByRole('listitem')
  for (const words of ['周若溪', 'editor@example.com', '登录成功', '203.0.113.7', 'Chrome 141 · Windows']) {
    expect(first).toHaveTextContent(words)
  }
  for (const words of ['没有这个账户', 'x@example.com', '试错太多', '来处不明', hostile]) {
    expect(second).toHaveTextContent(words)
  }
  expect(document.querySelector('img')).toBeNull()
})

test('what is filtered by is an address', async () => {
  const people = [{ id: 3, name: '周若溪', email: 'editor@example.com' }]
  const { router } = renderAtDesk('en', <SignInFilterForm filter={{ outcome: 'ended' }} people={people} />)
  expect(screen.getByRole('combobox', { name: 'Outcome' })).toHaveDisplayValue('Signed out')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Person' }), '周若溪')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'Wrong password')
  await userEvent.click(screen.getByRole('button', { name: 'Filter' }))
  expect(router.push.mock.calls.flat()).toContain('/desk/audit/sign-ins?person=3&outcome=wrong-password')
})
