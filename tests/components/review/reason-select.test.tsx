import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { PaperReasons } from '#components/desk/offered-reasons.tsx'
import { ReasonSelect } from '#components/review/reason-select.tsx'
import type { ReturnReason } from '#lib/paper/schema.ts'
import { renderIn } from '#tests/support/render.tsx'

const hostile = '<b>{count, plural, =0 {无}}</b>'
const reasons: ReturnReason[] = [
  { key: 'angle', zh: hostile, en: 'Another {angle}', retired: false },
  { key: 'facts', zh: '事实有待核实', en: 'Facts to be checked', retired: false },
  { key: 'length', zh: '篇幅不合', en: 'Wrong length', retired: true },
]

const offered = () =>
  within(screen.getByRole('combobox'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)

function open(locale: 'zh-CN' | 'en') {
  const select = (
    <PaperReasons reasons={reasons}>
      <ReasonSelect value="" onChange={() => {}} />
    </PaperReasons>
  )
  return renderIn(locale, select, reasons)
}

test('the paper’s own reasons are offered in its order, without the retired ones, as they were written', () => {
  open('zh-CN')
  expect(offered().slice(1)).toEqual([hostile, '事实有待核实'])
})

test('in English the same', () => {
  open('en')
  expect(offered().slice(1)).toEqual(['Another {angle}', 'Facts to be checked'])
})
