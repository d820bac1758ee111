import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { SignatureRecord } from '#components/review/signature-record.tsx'
import type { SignatureRecord as Signatures } from '#lib/review/record.ts'
import { renderIn } from '#tests/support/render.tsx'
import { roundAt } from './round.ts'

const at = '2026-11-23T06:30:00.000Z'
const signature = { at, note: '', hash: 'a'.repeat(64), revision: 1, voided: null }
const [edit, review, second, third] = roundAt(1).stages.map(({ position, key, nameZh, nameEn }) => ({
  ...{ position, key, nameZh, nameEn },
})) as [
  Signatures['stages'][number]['stage'],
  Signatures['stages'][number]['stage'],
  Signatures['stages'][number]['stage'],
  Signatures['stages'][number]['stage'],
]

const record: Signatures = {
  roundId: 1,
  workflow: { workflowId: 1, nameZh: '三审三校', nameEn: 'Three reviews', rank: 0 },
  closedAs: null,
  closed: null,
  submissions: [{ by: '林晓帆', note: '请过目', at, revision: 1 }],
  stages: [
    { stage: edit, standing: 'signed', signatures: [{ ...signature, id: 1, signedAs: '周若溪' }] },
    {
      stage: review,
      standing: 'open',
      signatures: [
        {
          ...signature,
          id: 2,
          signedAs: '顾明远 代 沈砚秋',
          voided: { by: '韩雨桐', reason: 'facts', note: '数字请核实', at },
        },
      ],
    },
    { stage: second, standing: 'waits', signatures: [] },
    { stage: third, standing: 'waits', signatures: [] },
  ],
}

const entries = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem')

test('审签记录 says who handed in, who signed when, whose turn it is, and what was taken back and why', () => {
  renderIn('zh-CN', <SignatureRecord record={record} />)
  const [handedIn, signed, open, ...waiting] = entries('审签记录')
  expect(handedIn).toHaveTextContent('林晓帆 送审 11月23日 14:30请过目')
  expect(signed).toHaveTextContent('编辑周若溪 通过 11月23日 14:30 第 1 版')
  expect(open).toHaveAttribute('aria-current', 'step')
  expect(
    within(open as HTMLElement)
      .getByText(/顾明远 代 沈砚秋 通过/)
      .closest('s'),
  ).not.toBeNull()
  expect(open).toHaveTextContent('已作废：韩雨桐 退回，事实有待核实数字请核实等候签字')
  expect(waiting.map(({ textContent }) => textContent)).toEqual(['二审未到', '三审未到'])
})

test('in English the stages have their English names', () => {
  renderIn('en', <SignatureRecord record={record} />)
  expect(entries('Signatures').at(2)).toHaveTextContent(
    /^ReviewSigned by 顾明远 代 沈砚秋.*Void: returned by 韩雨桐, Facts to be checked/,
  )
})

test('what was never submitted has no signatures, and says so', () => {
  renderIn('zh-CN', <SignatureRecord record={null} />)
  expect(screen.getByText('还没有送审，所以没有审签记录。')).toBeVisible()
  expect(screen.queryByRole('list')).toBeNull()
})
