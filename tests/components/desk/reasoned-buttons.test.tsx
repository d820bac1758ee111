import { expect, jest, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import { renderAtDesk } from './at-desk.tsx'

const yes: Verdict = { allowed: true }
const ownText: Verdict = { allowed: false, refusal: { code: 'own-text' } }

test.each([
  ['zh-CN', '通过', '这篇稿件里有您写的文字，不能由您审签。'],
  ['en', 'Approve', 'Some of this text is yours, so you cannot sign it.'],
] as const)(
  'in %s a button that may not be pressed says why, and does nothing',
  async (locale, label, why) => {
    const press = jest.fn()
    renderAtDesk(locale, <ReasonedButtons acts={[{ label, verdict: ownText, onClick: press }]} />)
    const button = screen.getByRole('button', { name: label })
    expect(screen.getByText(why)).toBeVisible()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription(why)
    await userEvent.click(button)
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(press).not.toHaveBeenCalled()
  },
)

test('a keyboard finds the button that may not be pressed, and with it the reason', async () => {
  renderAtDesk('zh-CN', <ReasonedButtons acts={[{ label: '通过', verdict: ownText, onClick: () => {} }]} />)
  await userEvent.tab()
  expect(screen.getByRole('button', { name: '通过' })).toHaveFocus()
})

test('one reason for two buttons is said once, and names them', () => {
  renderAtDesk(
    'zh-CN',
    <ReasonedButtons
      acts={[
        { label: '通过', verdict: ownText, onClick: () => {} },
        { label: '退回', verdict: ownText, onClick: () => {} },
        { label: '修改', verdict: yes, onClick: () => {} },
      ]}
    />,
  )
  expect(screen.getAllByText(/这篇稿件里有您写的文字/)).toHaveLength(1)
  expect(screen.getByRole('button', { name: '退回' })).toHaveAccessibleDescription(/^通过和退回 /)
  expect(screen.getByRole('button', { name: '修改' })).not.toHaveAttribute('aria-disabled')
})
