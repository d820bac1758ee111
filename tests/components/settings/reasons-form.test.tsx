import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ReasonsForm } from '#components/settings/reasons-form.tsx'
import { houseReasons } from '#lib/paper/rules.ts'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const [facts, source] = houseReasons.slice(0, 2) as [(typeof houseReasons)[0], (typeof houseReasons)[0]]
const now = { seen: 'a'.repeat(64), value: [facts, source] }
const row = (name: string) => within(screen.getByRole('group', { name }))

test.each([
  ['zh-CN', '再加一条原因', '第 3 行', '中文', '英文', '停用', '保存'],
  ['en', 'Add a reason', 'row 3', 'Chinese', 'English', 'Retire', 'Save'],
] as const)(
  'a reason is added and another retired (%s)',
  async (locale, add, third, zh, en, retire, save) => {
    const { sent } = renderAtDesk(locale, <ReasonsForm now={now} used={['facts']} />, () => ({
      ok: true,
      value: { seen: 'b'.repeat(64) },
    }))
    await userEvent.click(screen.getByRole('button', { name: add }))
    await userEvent.type(row(third).getByLabelText(en), 'Wrong length')
    await userEvent.type(row(third).getByLabelText(zh), '篇幅不合')
    await userEvent.click(row('事实有待核实').getByRole('switch', { name: retire }))
    await userEvent.click(screen.getByRole('button', { name: save }))
    expect(sent[0]?.body).toEqual({
      seen: now.seen,
      reasons: [
        { ...facts, retired: true },
        source,
        { key: null, zh: '篇幅不合', en: 'Wrong length', retired: false },
      ],
    })
  },
)

test('the words of a reason that was given are fixed, and it says so', async () => {
  renderAtDesk('zh-CN', <ReasonsForm now={now} used={['facts']} />)
  expect(row('事实有待核实').getByLabelText('中文')).toHaveAttribute('readonly')
  expect(row('事实有待核实').getByText('已用过，不能改写')).toBeVisible()
  expect(row('来源不足').getByLabelText('中文')).not.toHaveAttribute('readonly')
})

test('what is wrong with the whole list is said under it', async () => {
  renderAtDesk('zh-CN', <ReasonsForm now={now} used={[]} />, () =>
    no('invalid', { fields: { reasons: { code: 'reasons-missing' } } }),
  )
  for (const { zh } of [facts, source]) await userEvent.click(row(zh).getByRole('switch'))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(screen.getByText('至少要有一条在用的原因。')).toBeVisible()
})
