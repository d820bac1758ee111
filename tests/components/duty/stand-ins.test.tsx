import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AskStandIn } from '#components/duty/ask-stand-in.tsx'
import { StandInLines } from '#components/duty/stand-in-lines.tsx'
import { StandInList } from '#components/duty/stand-in-list.tsx'
import type { StandIn } from '#lib/delegation/queries.ts'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const colleagues = [
  { id: 1, name: '林晓帆', signs: false },
  { id: 8, name: '方正言', signs: true },
  { id: 9, name: '罗慧中', signs: true },
]
const lent: StandIn = {
  ...{ id: 5, principal: { id: 8, name: '方正言' }, delegate: { id: 9, name: '罗慧中' }, reason: '出差' },
  ...{ startsAt: '2026-11-23T01:00:00Z', endsAt: '2026-11-30T10:00:00Z', grantedBy: '程以宁' },
  ...{ isNow: true, mayRevoke: true },
}
const ask = async (dialog: HTMLElement) => {
  const inside = within(dialog)
  await userEvent.selectOptions(inside.getByRole('combobox', { name: '由谁代' }), '罗慧中')
  await userEvent.type(inside.getByLabelText('到'), '2026-11-30T18:00')
  await userEvent.type(inside.getByRole('textbox', { name: '事由' }), '出差')
  await userEvent.click(inside.getByRole('button', { name: '确定' }))
}

test('one asks for oneself from now on, and reads what will be printed', async () => {
  const me = colleagues.filter(({ id }) => id === 8)
  const { sent } = renderAtDesk('zh-CN', <AskStandIn me={8} principals={me} colleagues={colleagues} />)
  await userEvent.click(screen.getByRole('button', { name: '请人代审' }))
  const dialog = screen.getByRole('dialog', { name: '请人代审' })
  expect(within(dialog).queryByRole('combobox', { name: '谁的签字' })).toBeNull()
  await ask(dialog)
  expect(dialog).toHaveTextContent('罗慧中 代 方正言')
  expect(sent).toEqual([
    {
      ...{ method: 'POST', address: '/api/desk/delegations' },
      body: {
        ...{ principalId: 8, delegateId: 9, startsAt: null, endsAt: '2026-11-30T18:00:00+08:00' },
        reason: '出差',
      },
    },
  ])
})

test('a time that overlaps is refused with who it is, and what was typed stays', async () => {
  const signers = colleagues.filter(({ signs }) => signs)
  renderAtDesk('zh-CN', <AskStandIn me={8} principals={signers} colleagues={colleagues} />, () =>
    no('delegation-overlaps', { params: { name: '陆景行' } }),
  )
  await userEvent.click(screen.getByRole('button', { name: '请人代审' }))
  const dialog = screen.getByRole('dialog', { name: '请人代审' })
  expect(within(dialog).getByRole('combobox', { name: '谁的签字' })).toHaveValue('8')
  await ask(dialog)
  expect(within(dialog).getByRole('alert')).toHaveTextContent('这段时间里已请 陆景行 代审')
  expect(within(dialog).getByRole('textbox', { name: '事由' })).toHaveValue('出差')
})

test('the list says who signs for whom, until when and who arranged it; its people take it back', async () => {
  const { sent } = renderAtDesk('zh-CN', <StandInList label="现在" empty="没有" standIns={[lent]} me={9} />)
  const row = screen.getByRole('listitem')
  expect(row).toHaveTextContent('罗慧中 代 方正言')
  expect(row).toHaveTextContent('出差 （程以宁 安排）')
  await userEvent.click(screen.getByRole('button', { name: '撤回 罗慧中 代 方正言' }))
  expect(sent).toEqual([{ method: 'POST', address: '/api/desk/delegations/5/revoke', body: {} }])
})

test.each([
  { locale: 'zh-CN', me: 9, said: '今天您代 方正言 审签，至 11月30日 18:00。' },
  { locale: 'zh-CN', me: 8, said: '罗慧中 正代您审签，至 11月30日 18:00；您自己仍可签。' },
  { locale: 'en', me: 9, said: 'Today you are standing in for 方正言, until 30 Nov, 18:00.' },
] as const)('in $locale the workbench tells person $me', ({ locale, me, said }) => {
  renderAtDesk(locale, <StandInLines standIns={[lent]} me={me} />)
  expect(screen.getByRole('note')).toHaveTextContent(said)
})

test('nobody else is told anything', () => {
  renderAtDesk('zh-CN', <StandInLines standIns={[lent, { ...lent, id: 6, isNow: false }]} me={1} />)
  expect(screen.queryByRole('note')).toBeNull()
})
