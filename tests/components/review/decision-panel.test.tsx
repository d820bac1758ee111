import { beforeEach, expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { forgetWords } from '#components/desk/kept-words.ts'
import { DecisionPanel } from '#components/review/decision-panel.tsx'
import type { Locale } from '#lib/people/schema.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { roundAt } from './round.ts'

const hash = 'a'.repeat(64)
const yes: Verdict = { allowed: true }
const own = { delegationId: null, principal: null, printed: '沈砚秋' }
const elsewhere: Verdict = { allowed: false, refusal: { code: 'seat-elsewhere', params: { position: 2 } } }

beforeEach(() => forgetWords(7))

function show(
  locale: Locale,
  verdict: Verdict,
  respond?: (sent: Sent) => Answer,
  changes: Partial<ComponentProps<typeof DecisionPanel>> = {},
) {
  const verdicts = { approve: verdict, return: verdict, reject: verdict, claim: verdict }
  const panel = (
    <DecisionPanel
      {...{
        articleId: 7,
        hash,
        round: roundAt(3),
        isCorrection: false,
        actorId: 9,
        next: null,
        verdicts,
        names: [own],
      }}
      {...changes}
    />
  )
  return renderAtDesk(locale, panel, respond)
}

test('a signature is for the open position and the words on the page, with the remark', async () => {
  const { sent, router } = show('zh-CN', yes)
  await userEvent.type(screen.getByRole('textbox', { name: '审签意见' }), '同意')
  await userEvent.click(screen.getByRole('button', { name: '通过' }))
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/7/approve',
      body: { position: 3, hash, note: '同意' },
    },
  ])
  expect(screen.getByRole('status')).toHaveTextContent('已签字。')
  expect(router.refresh).toHaveBeenCalledTimes(1)
})

test.each([
  {
    locale: 'zh-CN',
    approve: '通过',
    remark: '审签意见',
    changed: '稿件刚被改过',
    load: '载入最新文字',
  },
  {
    locale: 'en',
    approve: 'Approve',
    remark: 'Remark',
    changed: 'The text has just changed',
    load: 'Load the newest text',
  },
] as const)('in $locale a text that has changed is not signed, and the remark stays', async (words) => {
  const { locale, approve, remark, changed, load } = words
  const { router } = show(locale, yes, () => no('stale'))
  await userEvent.type(screen.getByRole('textbox', { name: remark }), '同意')
  await userEvent.click(screen.getByRole('button', { name: approve }))
  expect(screen.getByRole('alert')).toHaveTextContent(changed)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await userEvent.click(screen.getByRole('button', { name: load }))
  expect(router.refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('textbox', { name: remark })).toHaveValue('同意')
})

test('who sits elsewhere reads why, and has no remark to write', () => {
  show('zh-CN', elsewhere)
  for (const name of ['通过', '退回', '退稿']) {
    expect(screen.getByRole('button', { name })).toHaveAccessibleDescription(/一人一轮只能坐一席/)
  }
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a rejection says that it is final and asks for its reason', async () => {
  const { sent } = show('zh-CN', yes)
  await userEvent.click(screen.getByRole('button', { name: '退稿' }))
  expect(screen.getByRole('dialog', { name: '退稿' })).toHaveTextContent('退稿是最后的决定')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '原因' }), '不合规定')
  await userEvent.click(screen.getByRole('button', { name: '确认退稿' }))
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/7/reject',
      body: { hash, reason: 'policy', note: '' },
    },
  ])
})

test('a server out of reach is said, and nothing counts as done', async () => {
  show('zh-CN', yes, () => null)
  await userEvent.click(screen.getByRole('button', { name: '通过' }))
  expect(screen.getByRole('alert')).toHaveTextContent('暂时连不上数据库')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('once it is decided the next article is one key away', async () => {
  show('zh-CN', yes, undefined, { next: { articleId: 8, title: '大雨将至' } })
  await userEvent.click(screen.getByRole('button', { name: '通过' }))
  const link = screen.getByRole('link', { name: '大雨将至' })
  expect(link).toHaveAttribute('href', '/desk/articles/8/review')
  expect(link).toHaveFocus()
})

const claimedBy = (personId: number) => ({
  round: {
    ...roundAt(3),
    claim: { personId, by: '韩雨桐', until: new Date(Date.now() + 600_000).toISOString() },
  },
})

test('what nobody has claimed is claimed, and one’s own put back', async () => {
  const { sent, unmount } = show('zh-CN', yes)
  await userEvent.click(screen.getByRole('button', { name: '认领' }))
  expect(sent).toEqual([
    { method: 'POST', address: '/api/desk/articles/7/claim', body: { position: 3, takeOver: false } },
  ])
  unmount()
  const mine = show('zh-CN', yes, undefined, claimedBy(9))
  await userEvent.click(screen.getByRole('button', { name: '放回' }))
  expect(mine.sent).toEqual([{ method: 'POST', address: '/api/desk/articles/7/release-claim', body: {} }])
})

test('another person’s claim is named, and taken over on purpose', async () => {
  const { sent } = show('zh-CN', yes, undefined, claimedBy(5))
  expect(screen.getByText('韩雨桐 正在审这篇稿件')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '接手' }))
  expect(sent[0]?.body).toEqual({ position: 3, takeOver: true })
})

const forFang = { delegationId: 8, principal: '方正言', printed: '沈砚秋 代 方正言' }

test('who signs in their own name alone is not asked for it', () => {
  show('zh-CN', yes)
  expect(screen.queryByText(/印作/)).toBeNull()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('who may sign only for somebody reads what will be printed, and signs by the delegation', async () => {
  const { sent } = show('zh-CN', yes, undefined, { names: [forFang] })
  expect(screen.getByText('您现在代 方正言 审签。')).toBeVisible()
  expect(screen.getByText('沈砚秋 代 方正言')).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '通过' }))
  expect(sent[0]?.body).toEqual({ position: 3, hash, note: '', delegationId: 8 })
})

test.each([
  {
    locale: 'zh-CN',
    label: '以谁的名义签字',
    mine: '以本人名义',
    other: '代 方正言',
    approve: '通过',
  },
  {
    locale: 'en',
    label: 'Whose name to sign in',
    mine: 'My own name',
    other: 'For 方正言',
    approve: 'Approve',
  },
] as const)('in $locale who may sign in both names chooses one before signing', async (words) => {
  const { sent } = show(words.locale, yes, undefined, { names: [own, forFang] })
  expect(screen.getByRole('radiogroup', { name: words.label })).toBeVisible()
  expect(screen.getByRole('radio', { name: words.mine })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: words.other }))
  expect(screen.getByText('沈砚秋 代 方正言')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: words.approve }))
  expect(sent[0]?.body).toEqual({ position: 3, hash, note: '', delegationId: 8 })
})

test('a delegation that has ended meanwhile signs nothing, and what was written stays', async () => {
  show('zh-CN', yes, () => no('no-delegation'), { names: [forFang] })
  await userEvent.type(screen.getByRole('textbox', { name: '审签意见' }), '同意')
  await userEvent.click(screen.getByRole('button', { name: '通过' }))
  expect(screen.getByRole('alert')).toHaveTextContent('这份代审委托现在不生效')
  expect(screen.getByRole('textbox', { name: '审签意见' })).toHaveValue('同意')
})
