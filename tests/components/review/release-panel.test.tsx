import { beforeEach, expect, test } from '@jest/globals'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { forgetWords } from '#components/desk/kept-words.ts'
import { ReleasePanel } from '#components/review/release-panel.tsx'
import type { Locale } from '#lib/people/schema.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

beforeEach(() => {
  forgetWords(7)
  sessionStorage.clear()
})

const hash = 'a'.repeat(64)
const yes: Verdict = { allowed: true }
const unsigned: Verdict = { allowed: false, refusal: { code: 'not-fully-signed', params: { position: 3 } } }
const all = (verdict: Verdict) => ({
  publish: verdict,
  schedule: verdict,
  cancelSchedule: verdict,
  correct: verdict,
  withdraw: verdict,
})

type Changes = Partial<ComponentProps<typeof ReleasePanel>>

function show(locale: Locale, changes: Changes = {}, respond?: (sent: Sent) => Answer) {
  return renderAtDesk(
    locale,
    <ReleasePanel
      articleId={7}
      hash={hash}
      publicationId={4}
      waiting={null}
      isCorrectionBegun={false}
      verdicts={all(yes)}
      {...changes}
    />,
    respond,
  )
}

test('it releases the words on the page', async () => {
  const { sent, router } = show('zh-CN')
  await userEvent.click(screen.getByRole('button', { name: '立即签发' }))
  expect(sent).toEqual([
    { method: 'POST', address: '/api/desk/articles/7/publish', body: { hash, embargoUntil: null } },
  ])
  expect(router.refresh).toHaveBeenCalledTimes(1)
})

test.each([
  ['zh-CN', '立即签发', '签字还不齐，不能签发。'],
  ['en', 'Release now', 'Signatures are missing; it cannot be released yet.'],
] as const)('in %s unsigned words cannot be released, and the button says so', (locale, name, why) => {
  show(locale, { verdicts: { ...all(yes), publish: unsigned } })
  expect(screen.getByRole('button', { name })).toHaveAccessibleDescription(why)
})

test('a time is the newsroom’s, whatever the browser’s clock', async () => {
  const { sent } = show('zh-CN')
  await userEvent.click(screen.getByRole('button', { name: '定时签发' }))
  expect(screen.getByLabelText('签发时间')).toHaveAccessibleDescription(/请填签发时间/)
  expect(sent).toEqual([])
  fireEvent.change(screen.getByLabelText('签发时间'), { target: { value: '2030-01-01T08:00' } })
  await userEvent.click(screen.getByRole('button', { name: '定时签发' }))
  expect(sent).toEqual([
    {
      method: 'POST',
      address: '/api/desk/articles/7/schedule',
      body: { hash, at: '2030-01-01T08:00:00+08:00', embargoUntil: null },
    },
  ])
})

test('a release that waits is shown with who set it, and can be taken back', async () => {
  const { sent } = show('zh-CN', {
    waiting: { at: '2030-01-01T00:00:00.000Z', by: '方正言', embargoUntil: null, heldBack: null },
  })
  expect(screen.getByText('定于 2030年1月1日 08:00 签发')).toBeVisible()
  expect(screen.getByText(/由方正言定时/)).toBeVisible()
  expect(screen.queryByLabelText('签发时间')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '取消定时' }))
  expect(sent).toEqual([{ method: 'POST', address: '/api/desk/articles/7/cancel-schedule', body: {} }])
})

test.each([
  ['zh-CN', 'workflow-too-light', '到点没有刊出', /须按更严的流程审签/, /^请退回作者/],
  ['zh-CN', 'not-fully-signed', '到点没有刊出', /签字还不齐/, /排除以上情况/],
  ['en', 'person-disabled', 'Did not go out at its time', /is disabled/, /release it now/],
] as const)(
  'in %s a release that was held back (%s) says so, why, and what to do',
  (locale, reason, what, why, toDo) => {
    show(locale, {
      waiting: {
        ...{ at: '2030-01-01T00:00:00.000Z', by: '方正言', embargoUntil: null },
        heldBack: { since: '2030-01-01T00:00:01.000Z', reason },
      },
    })
    for (const words of [what, why, toDo]) expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByText(/到时自动刊出|goes up by itself/)).toBeNull()
    expect(
      screen.getByRole('button', { name: locale === 'en' ? 'Cancel schedule' : '取消定时' }),
    ).toBeEnabled()
  },
)

test('a withdrawal asks for its reason and for what readers are told', async () => {
  const fields = { reason: { code: 'reason-missing' }, publicNote: { code: 'public-note-missing' } }
  let tries = 0
  const { sent, router } = show('zh-CN', {}, () => {
    tries += 1
    return tries === 1 ? no('invalid', { fields }) : { ok: true, value: null }
  })
  await userEvent.click(screen.getByRole('button', { name: '撤稿' }))
  const dialog = within(screen.getByRole('dialog', { name: '撤稿' }))
  await userEvent.click(dialog.getByRole('button', { name: '确认撤稿' }))
  expect(dialog.getByRole('textbox', { name: '原因' })).toHaveAccessibleDescription(/请写明原因/)
  expect(dialog.getByRole('textbox', { name: '公开说明' })).toHaveAccessibleDescription(
    /请写给读者的公开说明/,
  )
  await userEvent.type(dialog.getByRole('textbox', { name: '原因' }), '数字有误')
  await userEvent.type(dialog.getByRole('textbox', { name: '公开说明' }), '本报已撤下。')
  await userEvent.click(dialog.getByRole('button', { name: '确认撤稿' }))
  expect(sent.at(-1)).toEqual({
    method: 'POST',
    address: '/api/desk/articles/7/withdraw',
    body: { reason: '数字有误', publicNote: '本报已撤下。' },
  })
  expect(router.refresh).toHaveBeenCalledTimes(1)
})

test('what was typed towards a withdrawal outlives a loading of the page anew, in this tab, until it is done', async () => {
  const shut = show('zh-CN', {}, () => no('unavailable'))
  await userEvent.click(screen.getByRole('button', { name: '撤稿' }))
  await userEvent.type(screen.getByRole('textbox', { name: '公开说明' }), '本报已撤下。')
  await userEvent.click(screen.getByRole('button', { name: '确认撤稿' }))
  shut.unmount()
  show('zh-CN', { publicationId: 5 })
  await userEvent.click(screen.getByRole('button', { name: '撤稿' }))
  expect(screen.getByRole('textbox', { name: '公开说明' })).toHaveValue('')
  cleanup()
  const { sent } = show('zh-CN')
  await userEvent.click(screen.getByRole('button', { name: '撤稿' }))
  expect(screen.getByRole('textbox', { name: '公开说明' })).toHaveValue('本报已撤下。')
  expect(Object.values({ ...sessionStorage })).toContain('本报已撤下。')
  await userEvent.type(screen.getByRole('textbox', { name: '原因' }), '数字有误')
  await userEvent.click(screen.getByRole('button', { name: '确认撤稿' }))
  expect(sent).toHaveLength(1)
  expect(Object.values({ ...sessionStorage })).toEqual([])
})

test('a correction begins from the live text, and is written in the editor', async () => {
  const { sent, router } = show('zh-CN')
  await userEvent.click(screen.getByRole('button', { name: '更正' }))
  expect(sent).toEqual([{ method: 'POST', address: '/api/desk/articles/7/correct', body: {} }])
  expect(router.push).toHaveBeenCalledWith('/desk/articles/7/edit')
})

test('a draft that somebody has changed since is gone on with, or left on purpose', async () => {
  const { sent, router } = show('zh-CN', { isCorrectionBegun: true })
  await userEvent.click(screen.getByRole('button', { name: '更正' }))
  const dialog = within(screen.getByRole('dialog', { name: '更正' }))
  await userEvent.click(dialog.getByRole('button', { name: '接着改' }))
  expect(sent).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: '从刊出的一版开始' }))
  expect(sent).toHaveLength(1)
  expect(router.push).toHaveBeenCalledTimes(2)
})

test('an embargo goes along with the release, whichever way it goes out', async () => {
  const { sent } = show('zh-CN')
  fireEvent.change(screen.getByLabelText('订阅源和接口延后至'), { target: { value: '2030-01-02T08:00' } })
  await userEvent.click(screen.getByRole('button', { name: '立即签发' }))
  expect(sent[0]?.body).toEqual({ hash, embargoUntil: '2030-01-02T08:00:00+08:00' })
})
