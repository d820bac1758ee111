import { expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { EventChanges } from '#components/audit/event-changes.tsx'
import type { ToldChange } from '#lib/audit/told-event.ts'
import { renderIn } from '#tests/support/render.tsx'

const lines = () =>
  [...document.querySelectorAll('dl > div')].map((line) =>
    [...line.querySelectorAll('dt, del, ins')].map(({ textContent }) => textContent),
  )
const changes: ToldChange[] = [
  { subject: '', attribute: 'icp', was: '云ICP备1号', is: '' },
  { subject: 'city', attribute: 'retired', was: '', is: 'yes' },
  { subject: '', attribute: 'creditStyle', was: 'stages', is: 'editors' },
]

test.each([
  [
    'zh-CN',
    '改动',
    [
      ['ICP备案号', '云ICP备1号', '（空）'],
      ['状态（city）', '在用', '停用'],
      ['署审样式', '逐环节列出', '（责编：…）'],
    ],
  ],
  [
    'en',
    'What changed',
    [
      ['ICP filing', '云ICP备1号', '(empty)'],
      ['State (city)', 'In use', 'Retired'],
      ['Credit style', 'By stage', 'Editors’ names'],
    ],
  ],
] as const)('each thing is told as it was and as it is, in words (%s)', (locale, label, said) => {
  renderIn(locale, <EventChanges changes={changes} />)
  expect(document.querySelector('dl')).toHaveAttribute('aria-label', label)
  expect(lines()).toEqual(said)
})

test('what an older or a newer house called otherwise is told as it was written, and markup stays text', () => {
  const hostile = '<img src=x onerror=alert(1)> {was}'
  renderIn(
    'zh-CN',
    <EventChanges changes={[{ subject: hostile, attribute: 'motto', was: '', is: hostile }]} />,
  )
  expect(lines()).toEqual([[`motto（${hostile}）`, '（空）', hostile]])
  expect(screen.queryByRole('img')).toBeNull()
})
