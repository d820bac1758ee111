import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ChecksForm } from '#components/settings/checks-form.tsx'
import { RetentionForm } from '#components/settings/retention-form.tsx'
import { houseWeights, weighedChecks } from '#lib/checks/schema.ts'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const seen = 'a'.repeat(64)
const saved = () => ({ ok: true, value: { seen: 'b'.repeat(64) } }) as const

test.each([
  ['zh-CN', '图片说明', '不查', '提示（默认）', '保存'],
  ['en', 'Picture caption', 'Off', 'Hint (default)', 'Save'],
] as const)(
  'each check stops, wants a reason, hints or is off, and says what it looks for (%s)',
  async (locale, name, off, house, save) => {
    const { sent } = renderAtDesk(locale, <ChecksForm now={{ seen, value: houseWeights }} />, saved)
    expect(screen.getAllByRole('combobox')).toHaveLength(weighedChecks.length)
    const caption = screen.getByRole('combobox', { name })
    expect(caption).toHaveAccessibleDescription(/./)
    expect(caption).toHaveDisplayValue(house)
    expect(within(caption).getAllByRole('option')).toHaveLength(4)
    await userEvent.selectOptions(caption, off)
    await userEvent.click(screen.getByRole('button', { name: save }))
    const checks = { ...houseWeights, 'picture-caption': 'off' }
    expect(sent).toEqual([{ method: 'PUT', address: '/api/desk/settings/checks', body: { seen, checks } }])
  },
)

test('the log is kept for as many months as are typed, too few are refused beside the field, and evidence has no setting', async () => {
  const short = no('invalid', { fields: { 'retention.months': { code: 'kept-too-short' } } })
  const { sent } = renderAtDesk('zh-CN', <RetentionForm now={{ seen, value: { months: 6 } }} />, () => short)
  const months = screen.getByRole('textbox', { name: '登录日志保留几个月' })
  expect(screen.getAllByRole('textbox')).toHaveLength(1)
  expect(screen.getByText(/永久保留/)).toBeVisible()
  await userEvent.clear(months)
  await userEvent.type(months, '3')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent[0]?.body).toEqual({ seen, retention: { months: 3 } })
  expect(months).toHaveAccessibleDescription(/至少 6 个月/)
  expect(months).toHaveValue('3')
})
