import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Timeline } from '#components/audit/timeline.tsx'
import type { KeptDraft } from '#lib/versions/queries.ts'
import { told } from '#tests/components/audit/told.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const kept = (id: number, savedAt: string, changes: Partial<KeptDraft> = {}): KeptDraft => ({
  ...{ id, hash: String(id).repeat(64), by: '林晓帆', begunAt: savedAt, savedAt, saves: 1 },
  ...{ name: '', isNow: false },
  ...changes,
})
const entries = () =>
  [...screen.getByRole('list', { name: '经过' }).children].map(({ textContent }) => textContent)

test('autosaves between two events are folded; a version with a name stands by itself', () => {
  const { container } = renderAtDesk(
    'zh-CN',
    <Timeline
      articleId={7}
      naming={{ allowed: true }}
      events={[
        told({ at: '2026-11-23T01:00:00.000Z' }),
        told({ seq: 2, at: '2026-11-23T03:00:00.000Z', name: 'revision.submitted', revision: 1 }),
      ]}
      kept={[
        kept(5, '2026-11-23T04:00:00.000Z', { isNow: true }),
        kept(4, '2026-11-23T02:30:00.000Z'),
        kept(3, '2026-11-23T02:20:00.000Z', { name: '<b>发稿前</b>' }),
        kept(2, '2026-11-23T02:10:00.000Z', { by: '周若溪' }),
        kept(1, '2026-11-23T02:00:00.000Z'),
      ]}
    />,
  )
  expect(entries()).toEqual([
    '2026年11月23日周一09:00林晓帆 新建稿件 ',
    expect.stringMatching(/^10:10林晓帆、周若溪 自动保存 2 稿/),
    expect.stringMatching(/^10:20<b>发稿前<\/b> 林晓帆 存稿/),
    expect.stringMatching(/^10:30 林晓帆 存稿/),
    '11:00林晓帆 送审第 1 版 ',
    expect.stringMatching(/^12:00 现在的文字（林晓帆）/),
  ])
  expect(container.querySelectorAll('details')).toHaveLength(1)
  const ways = screen.getAllByRole('link', { name: '与现在比较', hidden: true })
  expect(ways[2]).toHaveAttribute('href', '/desk/articles/7/versions/compare?was=kept-3&is=draft')
  expect(ways).toHaveLength(4)
})

test('who may not name versions reads them all the same; who may is asked for a name', async () => {
  const refused = { allowed: false, refusal: { code: 'not-entitled' } } as const
  const version = kept(1, '2026-11-23T02:00:00.000Z')
  const { unmount } = renderAtDesk(
    'en',
    <Timeline articleId={7} naming={refused} events={[]} kept={[version]} />,
  )
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('link', { name: 'Compare with now' })).toBeVisible()
  unmount()
  const { sent, router } = renderAtDesk(
    'en',
    <Timeline articleId={7} naming={{ allowed: true }} events={[]} kept={[version]} />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  const dialog = await screen.findByRole('dialog', { name: 'Name this version' })
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Before sending{Enter}')
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/7/name-version',
      body: { kept: 1, hash: version.hash, name: 'Before sending' },
    },
  ])
  expect(router.refresh).toHaveBeenCalled()
})
