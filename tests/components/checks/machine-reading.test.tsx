import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MachineReading } from '#components/checks/machine-reading.tsx'
import { OpenFindings } from '#components/checks/open-findings.tsx'
import { rangeOf } from '#components/checks/show-words.ts'
import type { MachineFinding } from '#lib/checks/finding.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

const hash = 'a'.repeat(64)
const may: Verdict = { allowed: true }
const mayNot: Verdict = { allowed: false, refusal: { code: 'not-entitled' } }
const all = { mend: may, waive: may }

const finding = (id: string, changes: Partial<MachineFinding> = {}): MachineFinding => ({
  ...{ id, check: 'wrong', severity: 'reason', path: ['body', 'content', 0], from: 2, to: 4 },
  ...{ found: '按装', before: '市民', after: '扶手', passage: '市民按装扶手。' },
  ...{ fix: [{ from: 2, to: 4, text: '安装' }], said: { replacement: '安装' } },
  ...{ source: '校对手册', note: '', waiver: null },
  ...changes,
})
const stops = finding('1', { severity: 'stops' })
const asks = finding('2', { found: '史上最', check: 'caution', said: { replacement: '' }, fix: undefined })
const waived = finding('3', {
  ...{ found: '帐号', waiver: { by: '周若溪', reason: '引文原样', at: '2026-03-01T08:00:00Z' } },
})
const style = finding('4', {
  ...{ check: 'house-style', severity: 'hint', rule: 'half-width-mark', found: ',', said: {} },
  fix: [{ from: 2, to: 3, text: '，' }],
})

const open = (
  findings: MachineFinding[],
  verdicts: Record<'mend' | 'waive', Verdict> = all,
  respond?: (sent: Sent) => Answer,
) =>
  renderAtDesk(
    'zh-CN',
    <MachineReading articleId={7} hash={hash} findings={findings} verdicts={verdicts} />,
    respond,
  )
const items = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem')

test('findings stand in one list with their weight, their words, why and by what source; what was let pass comes last with its reason', () => {
  open([stops, asks, style, waived])
  expect(screen.getByRole('list', { name: '查出的问题' })).toHaveTextContent(
    '必须改 1 处须说明 1 处提示 1 处',
  )
  const [first, second, third] = items('机器审读')
  expect(first).toHaveTextContent('必须改易错到原文，易错：市民按装扶手应为“安装”。 依据：校对手册')
  expect(second).toHaveTextContent('须说明慎用到原文，慎用：市民史上最扶手斟酌再用。')
  expect(third).toHaveTextContent('提示半角标点')
  expect(items('已放行')[0]).toHaveTextContent(/周若溪 .*放行：.*引文原样/)
  expect(within(first as HTMLElement).queryByRole('button', { name: /^放行/ })).toBeNull()
})

test('one is mended, another let pass with a reason; the page then is read again', async () => {
  const { sent, router } = open([stops, asks], all, () => ({ ok: true, value: { hash } }))
  await userEvent.click(screen.getByRole('button', { name: '改正：易错，按装' }))
  await userEvent.click(screen.getByRole('button', { name: '放行：慎用，史上最' }))
  const dialog = screen.getByRole('dialog', { name: '放行' })
  await userEvent.type(within(dialog).getByLabelText('原因'), '出自获奖证书')
  await userEvent.click(within(dialog).getByRole('button', { name: '确认放行' }))
  expect(sent).toEqual([
    { method: 'POST', address: '/api/desk/articles/7/mend-finding', body: { hash, finding: '1' } },
    {
      method: 'POST',
      address: '/api/desk/articles/7/waive-finding',
      body: { hash, finding: '2', reason: '出自获奖证书' },
    },
  ])
  expect(router.refresh).toHaveBeenCalledTimes(2)
})

test('without a reason nothing is let pass, and the dialog says so', async () => {
  open([asks], all, () => no('invalid', { fields: { reason: { code: 'reason-missing' } } }))
  await userEvent.click(screen.getByRole('button', { name: '放行：慎用，史上最' }))
  await userEvent.click(screen.getByRole('button', { name: '确认放行' }))
  expect(await screen.findByLabelText('原因')).toHaveAccessibleDescription(expect.stringContaining('请'))
  expect(screen.getByRole('dialog', { name: '放行' })).toBeInTheDocument()
})

test('who may not write or sign there reads the list and has no acts', () => {
  open([stops, asks], { mend: mayNot, waive: mayNot })
  expect(screen.queryByRole('button', { name: /^(改正|放行)/ })).toBeNull()
})

test('a text in which nothing was found says what was looked for', () => {
  open([])
  expect(screen.getByText(/都查过，没有要处理的/)).toBeInTheDocument()
})

test('of many findings the heaviest ten are told, the others on demand', async () => {
  open(Array.from({ length: 14 }, (_, index) => finding(String(index))))
  expect(items('机器审读')).toHaveLength(10)
  await userEvent.click(screen.getByRole('button', { name: '再看其余 4 处' }))
  expect(items('机器审读')).toHaveLength(14)
})

test('what stands in the way of a submission is settled where it was refused, and then it is submitted', async () => {
  const mended = 'b'.repeat(64)
  const submitted: string[] = []
  let reads = 0
  renderAtDesk(
    'zh-CN',
    <OpenFindings articleId={7} onSubmit={async (words) => void submitted.push(words)} onClose={() => {}} />,
    ({ address }): Answer => {
      if (address.endsWith('/mend-finding')) return { ok: true, value: { hash: mended } }
      reads += 1
      const value =
        reads === 1
          ? { hash, findings: [stops, style], verdicts: all }
          : { hash: mended, findings: [style], verdicts: all }
      return { ok: true, value }
    },
  )
  await screen.findByRole('button', { name: '改正：易错，按装' })
  expect(items('送审以前要处理')).toHaveLength(1)
  expect(screen.getByRole('button', { name: '送审' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: '改正：易错，按装' }))
  expect(await screen.findByText('都处理好了，可以送审。')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '送审' }))
  expect(submitted).toEqual([mended])
})

test('the words of a finding are found again by those around them, across marks and past notes', () => {
  document.body.innerHTML = '<article><p>先按装。</p><p>市民<b>按</b>装<sup></sup>扶手</p></article>'
  const root = document.querySelector('article') as HTMLElement
  const range = rangeOf(root, { before: '市民', found: '按装', after: '\ufffc扶手' })
  expect(range?.startContainer.parentElement?.closest('p')).toBe(root.lastElementChild)
  expect(String(range)).toBe('按装')
  expect(rangeOf(root, { before: '', found: '没有', after: '' })).toBeNull()
})
