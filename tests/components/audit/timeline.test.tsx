import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { Timeline } from '#components/audit/timeline.tsx'
import { eventNames } from '#lib/audit/schema.ts'
import { renderIn } from '#tests/support/render.tsx'
import { review, told } from './told.ts'

const entries = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem')
const nothingKept = { articleId: 7, kept: [], naming: { allowed: true } as const }
const hostile = '<img src=x onerror=alert(1)> {by} \u202e'

test('经过 tells each event in words, under the day on which it was', () => {
  renderIn(
    'zh-CN',
    <Timeline
      {...nothingKept}
      events={[
        told({}),
        told({ seq: 2, name: 'revision.submitted', revision: 1, note: '请过目' }),
        told({
          seq: 3,
          name: 'revision.approved',
          by: '顾明远',
          signedAs: '顾明远 代 沈砚秋',
          from: review,
          revision: 1,
        }),
        told({
          seq: 4,
          at: '2026-11-23T16:00:00.000Z',
          name: 'revision.returned',
          from: 'ready',
          to: 'author',
          reason: 'facts',
        }),
        told({ seq: 5, at: '2026-11-23T17:00:00.000Z', name: 'revision.published', via: 'job', revision: 2 }),
      ]}
    />,
  )
  expect(entries('经过').map(({ textContent }) => textContent)).toEqual([
    '2026年11月23日周一14:30林晓帆 新建稿件 ',
    '14:30林晓帆 送审第 1 版 请过目',
    '14:30顾明远 代 沈砚秋 在审读签字通过第 1 版 ',
    '2026年11月24日周二00:00林晓帆 把稿件从待签发退回作者：事实有待核实 ',
    '01:00林晓帆 签发第 2 版 到时自动',
  ])
})

test.each(['zh-CN', 'en'] as const)(
  'every event has its sentence, even when its facts are gone (%s)',
  (locale) => {
    renderIn(
      locale,
      <Timeline {...nothingKept} events={eventNames.map((name, seq) => told({ seq, name }))} />,
    )
    for (const name of eventNames) expect(screen.queryByText(name)).toBeNull()
    expect(screen.getAllByRole('listitem')).toHaveLength(eventNames.length)
  },
)

test('hostile words are text, and a name that nobody knows is said as it stands', () => {
  const { container } = renderIn(
    'en',
    <Timeline
      {...nothingKept}
      events={[
        told({ name: 'publication.withdrawn', by: hostile, reason: hostile, publicNote: hostile }),
        told({ seq: 2, name: '__proto__.x', note: hostile, via: '<b>' }),
      ]}
    />,
  )
  expect(container.querySelector('img, b')).toBeNull()
  expect(
    screen.getByText(`${hostile} withdrew it: ${hostile}`, { normalizer: (text) => text.trim() }),
  ).toBeVisible()
  expect(screen.getByText('__proto__.x')).toBeVisible()
})
