import { expect, test } from '@jest/globals'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { tellOfArticles } from '#components/notices/article-news.ts'
import { ReceiptPanel } from '#components/receipts/receipt-panel.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { ReceiptView } from '#lib/receipts/queries.ts'
import type { Finding } from '#lib/receipts/schema.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const yes: Verdict = { allowed: true }
const no: Verdict = { allowed: false, refusal: { code: 'not-entitled' } }
const at = '2026-11-23T02:00:00.000Z'

const finding = (changes: Partial<Finding> = {}): Finding => ({
  ...{ surface: 'page', path: '/article/7', want: 'text', state: 'right', status: 200, ms: 12, at },
  ...{ reason: null, difference: null, ...changes },
})
const wrong = finding({
  ...{ state: 'wrong', reason: 'text' },
  difference: { place: 'body', index: 3, expected: '清晨六点半', found: '清晨七点半' },
})
const home = finding({ surface: 'home', path: '/', want: 'listed' })

const receipt = (changes: Partial<ReceiptView> = {}): ReceiptView => ({
  ...{ publicationId: 3, kind: 'release', state: 'right', isUnderWay: false, attempt: 1, at, nextAt: null },
  ...{ isTold: false, findings: [finding(), home] },
  ...changes,
})

test('who released sees that every place is as signed, and each place behind one line', async () => {
  renderAtDesk('zh-CN', <ReceiptPanel articleId={7} receipt={receipt()} verdict={yes} />)
  expect(screen.getByRole('region', { name: '刊出回执' })).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('2 处全部相符')
  await userEvent.click(screen.getByText('逐处查看（2）'))
  const right = screen.getByRole('list', { name: '相符之处' })
  expect(
    within(right)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining('稿件页 /article/7全文与所签一字不差'),
    expect.stringContaining('首页 /在列，标题相符'),
  ])
})

test('what is wrong stands there at once, with the place, what was signed and what was found', () => {
  const shown = receipt({
    state: 'wrong',
    attempt: 2,
    findings: [wrong, home],
    nextAt: '2026-11-23T02:01:00.000Z',
  })
  renderAtDesk('en', <ReceiptPanel articleId={7} receipt={shown} verdict={yes} />)
  expect(screen.getByRole('status')).toHaveTextContent('1 of 2 places are wrong')
  const list = screen.getByRole('list', { name: 'What is wrong' })
  expect(within(list).getByText('Body, no. 3')).toBeVisible()
  expect(within(list).getByText('清晨六点半')).toBeVisible()
  expect(within(list).getByText('清晨七点半')).toBeVisible()
  expect(screen.getByText(/attempt 2\. Made anew; checked again/)).toBeVisible()
})

test('where nothing is tried any more, it says so', () => {
  const unreached = finding({ state: 'unreached', status: null, reason: 'unreachable' })
  const shown = receipt({ state: 'unreached', attempt: 9, findings: [unreached] })
  renderAtDesk('zh-CN', <ReceiptPanel articleId={7} receipt={shown} verdict={yes} />)
  expect(screen.getByText('连不上网站')).toBeVisible()
  expect(screen.getByText(/不再自动重试/)).toBeVisible()
})

test('checking again is asked for with one button, which only they have who can do something about it', async () => {
  const asked = renderAtDesk(
    'zh-CN',
    <ReceiptPanel articleId={7} receipt={receipt()} verdict={yes} />,
    () => ({
      ok: true,
      value: { publicationId: 3 },
    }),
  )
  await userEvent.click(screen.getByRole('button', { name: '重新核对' }))
  expect(asked.sent).toEqual([{ method: 'POST', address: '/api/desk/articles/7/check-again', body: {} }])
  expect(screen.getByRole('status')).toHaveTextContent('正在核对')
})

test('who can do nothing about it has no button', () => {
  renderAtDesk('zh-CN', <ReceiptPanel articleId={7} receipt={receipt()} verdict={no} />)
  expect(screen.queryByRole('button')).toBeNull()
})

test('it follows by itself when the article is heard of', async () => {
  const before = receipt({ state: null, attempt: 0, at: null, findings: [], isUnderWay: true })
  renderAtDesk('zh-CN', <ReceiptPanel articleId={7} receipt={before} verdict={yes} />, () => ({
    ok: true,
    value: receipt(),
  }))
  expect(screen.getByRole('status')).toHaveTextContent('正在核对')
  await act(async () => tellOfArticles([7]))
  expect(await screen.findByText('2 处全部相符')).toBeVisible()
})
