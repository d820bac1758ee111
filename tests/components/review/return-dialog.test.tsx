import { beforeEach, expect, jest, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { forgetWords } from '#components/desk/kept-words.ts'
import { ReturnDialog } from '#components/review/return-dialog.tsx'
import type { Locale } from '#lib/people/schema.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { roundAt, signedBefore } from './round.ts'

const hash = 'a'.repeat(64)

beforeEach(() => forgetWords(7))

function open(locale: Locale, respond?: (sent: Sent) => Answer, round = roundAt(4), marked = '') {
  const onDone = jest.fn()
  const dialog = <ReturnDialog {...{ articleId: 7, hash, round, marked, onDone }} onClose={() => {}} />
  return { onDone, ...renderAtDesk(locale, dialog, respond) }
}

const falling = (label: RegExp | string) =>
  within(screen.getByText(label).parentElement as HTMLElement)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent)

test('it says beforehand which signatures fall, as the choice of where to changes', async () => {
  open('zh-CN')
  const to = within(screen.getByRole('dialog', { name: '退回' })).getByRole('combobox', { name: '退回至' })
  expect(
    within(to)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['二审', '审读', '编辑', '作者'])
  expect(falling('确认后，这些签字作废：')).toEqual(['二审 韩雨桐'])
  await userEvent.selectOptions(to, '编辑')
  expect(falling('确认后，这些签字作废：')).toEqual(['编辑 周若溪', '审读 沈砚秋', '二审 韩雨桐'])
  expect(screen.getByText('编辑 周若溪').closest('[aria-live="polite"]')).not.toBeNull()
})

test('in English the same', async () => {
  open('en')
  const dialog = within(screen.getByRole('dialog', { name: 'Return' }))
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Return to' }), 'Review')
  expect(falling('On confirming, these signatures become void:')).toEqual([
    'Review: 沈砚秋',
    'Second review: 韩雨桐',
  ])
})

test('signatures that fell before do not fall again', () => {
  open('zh-CN', undefined, roundAt(2, [...signedBefore(2).map((each) => ({ ...each, voided: true }))]))
  expect(screen.getByText('没有签字会作废。')).toBeVisible()
})

test('it posts where to, why and the words that were seen', async () => {
  const { sent, onDone } = open('zh-CN')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '退回至' }), '作者')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '原因' }), '事实有待核实')
  await userEvent.type(screen.getByRole('textbox', { name: '说明' }), '请核实数字')
  await userEvent.click(screen.getByRole('button', { name: '确认退回' }))
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/7/return',
      body: { hash, toPosition: 0, reason: 'facts', note: '请核实数字', wordings: [] },
    },
  ])
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('a missing reason is said beside its field, and what was typed stays', async () => {
  const missing = no('invalid', { fields: { reason: { code: 'reason-missing' } } })
  const { onDone } = open('zh-CN', () => missing)
  await userEvent.type(screen.getByRole('textbox', { name: '说明' }), '请核实数字')
  await userEvent.click(screen.getByRole('button', { name: '确认退回' }))
  expect(screen.getByRole('combobox', { name: '原因' })).toHaveAccessibleDescription('请写明原因。')
  expect(screen.getByRole('textbox', { name: '说明' })).toHaveValue('请核实数字')
  expect(onDone).not.toHaveBeenCalled()
})

test('when the text has changed meanwhile it says so and offers to load it', async () => {
  const { router } = open('zh-CN', () => no('stale'))
  await userEvent.type(screen.getByRole('textbox', { name: '说明' }), '请核实数字')
  await userEvent.click(screen.getByRole('button', { name: '确认退回' }))
  expect(screen.getByRole('alert')).toHaveTextContent('稿件刚被改过')
  await userEvent.click(screen.getByRole('button', { name: '载入最新文字' }))
  expect(router.refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('textbox', { name: '说明' })).toHaveValue('请核实数字')
})

test('the last stage says how it would rather read, and begins from the words that it marked', async () => {
  const { sent } = open('zh-CN', undefined, roundAt(4), '一千八百')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '原因' }), '文字需要修改')
  expect(screen.getByRole('textbox', { name: '原文 1' })).toHaveValue('一千八百')
  const wording = screen.getByRole('textbox', { name: '改为 1' })
  await userEvent.clear(wording)
  await userEvent.type(wording, '一万八千')
  await userEvent.click(screen.getByRole('button', { name: '添加一处建议' }))
  await userEvent.click(screen.getByRole('button', { name: '去掉第 2 处' }))
  await userEvent.click(screen.getByRole('button', { name: '确认退回' }))
  expect(sent[0]?.body).toMatchObject({
    toPosition: 3,
    wordings: [{ passage: '一千八百', wording: '一万八千' }],
  })
})

test('what was typed is there again when the dialog was closed over it', async () => {
  const { unmount } = open('zh-CN', undefined, roundAt(4), '一千八百')
  await waitFor(() => expect(screen.getByRole('combobox', { name: '退回至' })).toHaveFocus())
  await userEvent.type(screen.getByRole('textbox', { name: '改为 1' }), '户')
  unmount()
  const { sent } = open('zh-CN', undefined, roundAt(4), '')
  expect(screen.getByRole('textbox', { name: '改为 1' })).toHaveValue('一千八百户')
  await userEvent.type(screen.getByRole('textbox', { name: '说明' }), '数字不对{Control>}{Enter}{/Control}')
  expect(sent[0]?.body).toMatchObject({
    ...{ note: '数字不对', wordings: [{ passage: '一千八百', wording: '一千八百户' }] },
  })
})

test('a stage that can write is not asked how it would have it', async () => {
  const { sent } = open('zh-CN', undefined, roundAt(3), '一千八百')
  expect(screen.queryByRole('textbox', { name: '原文 1' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '确认退回' }))
  expect(sent[0]?.body).toMatchObject({ toPosition: 2, wordings: [] })
})

test('a passage that the text does not have is said beside it, and stays as it was written', async () => {
  const gone = no('invalid', { fields: { 'wordings.0.passage': { code: 'passage-gone' } } })
  open('zh-CN', () => gone, roundAt(4), '没有的话')
  await userEvent.click(screen.getByRole('button', { name: '确认退回' }))
  const passage = screen.getByRole('textbox', { name: '原文 1' })
  expect(passage).toHaveAccessibleDescription(/原文里没有这处文字/)
  expect(passage).toHaveValue('没有的话')
})
