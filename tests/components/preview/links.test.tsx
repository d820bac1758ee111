import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { LinksButton } from '#components/preview/links-button.tsx'
import type { PreviewLink } from '#lib/preview/list-preview-links.ts'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const link = (id: number, changes: Partial<PreviewLink> = {}): PreviewLink => ({
  ...{ id, madeBy: '林晓帆', madeAt: '2026-11-23T02:00:00.000Z', expiresAt: '2026-11-30T02:00:00.000Z' },
  ...{ state: 'open', revision: null, savedAt: '2026-11-23T01:00:00.000Z', called: '', hash: 'a'.repeat(64) },
  ...{ opened: 0, lastOpenedAt: null },
  ...changes,
})
const hash = 'b'.repeat(64)

test('a reporter makes a link for three days, and its address is shown once', async () => {
  const { sent, router } = renderAtDesk(
    'zh-CN',
    <LinksButton articleId={7} version="draft" hash={hash} links={[]} />,
    () => ({ ok: true, value: { token: 'T0ken' } }),
  )
  await userEvent.click(screen.getByRole('button', { name: '预览链接' }))
  const dialog = await screen.findByRole('dialog', { name: '预览链接' })
  expect(within(dialog).getByText('还没有生成过链接。')).toBeVisible()
  await userEvent.selectOptions(within(dialog).getByLabelText('有效期'), '3 天')
  await userEvent.click(within(dialog).getByRole('button', { name: '生成链接' }))
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/7/preview/links',
      body: { version: 'draft', hash, hours: 72 },
    },
  ])
  expect(await within(dialog).findByLabelText('链接')).toHaveValue('http://localhost/preview/T0ken')
  expect(router.refresh).toHaveBeenCalled()
})

test('what there is of links is told, and an open one can be taken back', async () => {
  const { sent } = renderAtDesk(
    'zh-CN',
    <LinksButton
      articleId={7}
      version={2}
      hash={hash}
      links={[
        link(3, { opened: 2, lastOpenedAt: '2026-11-23T03:00:00.000Z', called: '<b>发稿前</b>' }),
        link(2, { revision: 1, state: 'revoked' }),
        link(1, { state: 'away' }),
      ]}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: '预览链接' }))
  const list = await screen.findByRole('list', { name: '已有的链接' })
  const items = within(list).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^<b>发稿前<\/b> 有效林晓帆 .*生成，有效至.*打开过 2 次，最近一次.*收回$/),
    expect.stringMatching(/^第 1 版 已收回/),
    expect.stringMatching(/的一稿 已失效（生成者已停用）/),
  ])
  await userEvent.click(within(list).getByRole('button', { name: '收回' }))
  expect(sent).toMatchObject([{ address: '/api/desk/articles/7/preview/links/3/revoke' }])
})

test('words that have moved on are said, and no address is shown', async () => {
  renderAtDesk('en', <LinksButton articleId={7} version="draft" hash={hash} links={[]} />, () => no('stale'))
  await userEvent.click(screen.getByRole('button', { name: 'Preview links' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Make a link' }))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.queryByLabelText('Link')).toBeNull()
})
