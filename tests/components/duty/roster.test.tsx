import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { DutyLine } from '#components/duty/duty-line.tsx'
import { Roster } from '#components/duty/roster.tsx'
import { daysOf } from '#lib/duty/rules.ts'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const stage = {
  ...{ position: 4, key: 'third-review', nameZh: '三审', nameEn: 'Third review', roles: ['third-reviewer'] },
  people: [
    { id: 8, name: '方正言' },
    { id: 9, name: '罗慧中' },
  ],
}
const night = {
  stageKey: 'third-review',
  personId: 8,
  name: '方正言',
  from: '18:00',
  to: '02:00',
  isNow: true,
}
const roster = {
  ...{ days: daysOf('2026-11-23'), stages: [stage], today: '2026-11-24' },
  turns: [{ ...night, day: '2026-11-24' }],
}

test.each([
  { locale: 'zh-CN', today: '今天', time: '18:00–次日 02:00', now: '正在值班' },
  { locale: 'en', today: 'Today', time: '18:00–02:00 next day', now: 'on duty now' },
] as const)('in $locale a night stands under its day, and who is on duty now is said', (words) => {
  renderAtDesk(words.locale, <Roster roster={roster} mayKeep={false} />)
  const row = screen.getByRole('row', { name: new RegExp(words.today) })
  expect(row).toHaveTextContent(words.time)
  expect(row).toHaveTextContent(words.now)
  expect(screen.queryByRole('button')).toBeNull()
})

test('who keeps the roster plans a day for a stage, several people for it', async () => {
  const { sent, router } = renderAtDesk('zh-CN', <Roster roster={roster} mayKeep />, () => ({
    ...{ ok: true, value: {} },
  }))
  await userEvent.click(screen.getByRole('button', { name: /^改 .*三审$/ }))
  const dialog = screen.getByRole('dialog', { name: /三审值班/ })
  await userEvent.click(within(dialog).getByRole('button', { name: '再加一人' }))
  const second = within(dialog).getByRole('group', { name: '第 2 人' })
  await userEvent.selectOptions(within(second).getByRole('combobox', { name: '值班人' }), '罗慧中')
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }))
  expect(sent).toEqual([
    {
      ...{ method: 'PUT', address: '/api/desk/duty' },
      body: {
        ...{ day: '2026-11-24', stageKey: 'third-review' },
        turns: [
          { personId: 8, from: '18:00', to: '02:00' },
          { personId: 9, from: '18:00', to: '02:00' },
        ],
      },
    },
  ])
  expect(router.refresh).toHaveBeenCalled()
})

test('what is wrong with a turn stands beside it, and what was chosen stays', async () => {
  renderAtDesk('zh-CN', <Roster roster={roster} mayKeep />, () =>
    no('invalid', { fields: { 'turns.0.personId': { code: 'signs-not-here' } } }),
  )
  await userEvent.click(screen.getByRole('button', { name: /^改 / }))
  const dialog = screen.getByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }))
  expect(within(dialog).getByRole('combobox', { name: '值班人' })).toHaveAccessibleDescription(
    /签不了这个环节/,
  )
  expect(within(dialog).getByRole('combobox', { name: '值班人' })).toHaveValue('8')
})

test('the line of a stage says who is on duty and who comes next', () => {
  const turn = {
    personId: 8,
    name: '方正言',
    startsAt: '2026-11-24T10:00:00Z',
    endsAt: '2026-11-24T18:00:00Z',
  }
  const next = { ...turn, name: '罗慧中', startsAt: '2026-11-25T10:00:00Z' }
  const { container } = renderAtDesk('zh-CN', <DutyLine duty={{ stage, now: [turn], next: [next] }} />)
  expect(container).toHaveTextContent(
    '值班三审： 方正言（至 11月25日 02:00） 接下来 罗慧中，11月25日 18:00 起',
  )
})
