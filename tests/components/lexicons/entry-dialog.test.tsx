import { expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { EntryDialog } from '#components/lexicons/entry-dialog.tsx'
import { type Answer, no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'
import { entry } from '#tests/support/lexicon-entry.ts'

const open = (respond?: () => Answer, kept: Parameters<typeof EntryDialog>[0]['entry'] = null) =>
  renderAtDesk('zh-CN', <EntryDialog entry={kept} onClose={() => {}} />, respond)

test('an entry is written with its words, what they become, what is harmless, its weight and its days', async () => {
  const { sent } = open()
  await userEvent.type(screen.getByLabelText('要查的词'), '帐号{Enter}帐户{Enter}帐号')
  await userEvent.type(screen.getByLabelText('应为'), '账号')
  await userEvent.type(screen.getByLabelText('例外'), '帐号本')
  await userEvent.selectOptions(screen.getByLabelText('处理'), '必须改')
  await userEvent.type(screen.getByLabelText('起'), '2026-03-01')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/settings/lexicons',
      body: {
        entry: entry({
          ...{ forms: ['帐号', '帐户'], replacement: '账号', exceptions: ['帐号本'] },
          ...{ severity: 'stops', from: '2026-03-01' },
        }),
      },
    },
  ])
})

test('a person with an office has a place in the order, and no replacement', async () => {
  const { sent } = open(undefined, { ...entry({ forms: ['江一舟'], replacement: '账号' }), id: 7 })
  await userEvent.selectOptions(screen.getByLabelText('种类'), '人名职务')
  expect(screen.queryByLabelText('应为')).toBeNull()
  await userEvent.type(screen.getByLabelText('职务'), '云汀市市长')
  await userEvent.type(screen.getByLabelText('排序'), '2')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent[0]).toMatchObject({
    method: 'PUT',
    address: '/api/desk/settings/lexicons/7',
    body: { entry: { kind: 'office', office: '云汀市市长', rank: 2, replacement: '' } },
  })
})

test('what the server refuses stands beside its field', async () => {
  open(() => no('invalid', { fields: { 'entry.forms': { code: 'required' } } }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByLabelText('要查的词')).toHaveAccessibleDescription(
    expect.stringContaining('必填'),
  )
})
