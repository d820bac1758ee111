import { expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { CopyHead } from '#components/marked-copy/copy-head.tsx'
import { renderIn } from '#tests/support/render.tsx'

const head = (hash: string) =>
  renderIn(
    'zh-CN',
    <CopyHead
      {...{
        articleId: 75,
        round: 1,
        isCorrection: false,
        hash,
        by: '顾明远',
        at: '2026-11-24T00:00:00.000Z',
      }}
      revision={{ number: 1, hash: 'a'.repeat(64) }}
    />,
  )

test('a printed copy says which frozen text it ends with, or that nobody has frozen its words yet', () => {
  const { unmount } = head('a'.repeat(64))
  expect(screen.getByText('第 1 版')).toBeVisible()
  unmount()
  head('b'.repeat(64))
  expect(screen.getByText('第 1 版之后，尚未定版')).toBeVisible()
})
