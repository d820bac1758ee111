import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StyleForm } from '#components/settings/style-form.tsx'
import { ruleIds } from '#lib/document/style/rules.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const now = { seen: 'a'.repeat(64), value: { off: ['dash' as const] } }

test.each([
  ['zh-CN', '省略号写法', '破折号写法', '保存', '改前： 他想了想...没有说话。 改后： 他想了想……没有说话。'],
  ['en', 'Ellipsis', 'Dash', 'Save', 'Before: 他想了想...没有说话。 After: 他想了想……没有说话。'],
] as const)(
  'one rule is switched off and another on again (%s)',
  async (locale, ellipsis, dash, save, example) => {
    const { sent } = renderAtDesk(locale, <StyleForm now={now} />, () => ({
      ok: true,
      value: { seen: 'b'.repeat(64) },
    }))
    const rule = (name: string) => screen.getByRole('switch', { name })
    expect(screen.getAllByRole('switch')).toHaveLength(ruleIds.length)
    expect(rule(dash)).not.toBeChecked()
    expect(rule(ellipsis)).toBeChecked()
    expect(rule(ellipsis)).toHaveAccessibleDescription(expect.stringContaining(example))
    await userEvent.click(rule(ellipsis))
    await userEvent.click(rule(dash))
    await userEvent.click(screen.getByRole('button', { name: save }))
    expect(sent).toEqual([
      {
        ...{ method: 'PUT', address: '/api/desk/settings/style' },
        body: { seen: now.seen, style: { off: ['ellipsis'] } },
      },
    ])
  },
)

test('where the number of a clause is still to be verified, it says so', () => {
  renderAtDesk('zh-CN', <StyleForm now={now} />)
  const row = (name: string) => within(screen.getByRole('switch', { name }).closest('li') as HTMLElement)
  expect(row('省略号写法').getByText('（条号待核）')).toBeVisible()
  expect(row('破折号写法').queryByText('（条号待核）')).toBeNull()
})
