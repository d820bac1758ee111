import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { StageBar } from '#components/lists/stage-bar.tsx'
import type { StageCount } from '#lib/lists/count-stages.ts'
import { renderIn } from '#tests/support/render.tsx'

const review = { key: 'review', nameZh: '审读', nameEn: 'Review' }
const counts: StageCount[] = [
  { place: 'author', count: 2, urgent: 0, late: 0 },
  { place: review, count: 12, urgent: 1, late: 3 },
  { place: 'ready', count: 1, urgent: 0, late: 0 },
  { place: 'scheduled', count: 0, urgent: 0, late: 0 },
]

test.each([
  ['zh-CN', '全报稿件走到哪里', ['作者手上2', '审读121 加急3 超时', '待签发1', '定时签发0']],
  [
    'en',
    'Where the whole paper stands',
    ['With authors2', 'Review121 urgent3 overdue', 'Ready1', 'Scheduled0'],
  ],
] as const)(
  'in %s each place says in words how many stand there, and leads to them',
  (locale, label, words) => {
    renderIn(locale, <StageBar counts={counts} />)
    const links = within(screen.getByRole('navigation', { name: label })).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual(words)
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/desk/articles?state=returned',
      '/desk/articles?stage=review',
      '/desk/articles?state=ready',
      '/desk/articles?state=scheduled',
    ])
  },
)
