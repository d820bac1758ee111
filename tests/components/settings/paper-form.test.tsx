import { expect, test } from '@jest/globals'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { LinksForm } from '#components/settings/links-form.tsx'
import { PaperForm } from '#components/settings/paper-form.tsx'
import { paperSchema } from '#lib/paper/schema.ts'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const { partnerLinks: _, ...paper } = paperSchema.parse({ name: '三审日报', icp: '京ICP备甲' })
const now = { seen: 'a'.repeat(64), value: paper }

let arrive: (kept: typeof now) => void = () => {}
function Page() {
  const [seen, setSeen] = useState(now)
  arrive = setSeen
  return <PaperForm now={seen} />
}

test('the footer and the credit style are sent with what was seen', async () => {
  const { sent } = renderAtDesk('zh-CN', <Page />, () => ({ ok: true, value: { seen: 'b'.repeat(64) } }))
  await userEvent.type(screen.getByLabelText('主办单位'), '三审报社')
  await userEvent.click(screen.getByRole('radio', { name: '只列责编' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent).toEqual([
    {
      method: 'PUT',
      address: '/api/desk/settings/paper',
      body: { seen: now.seen, paper: { ...paper, organiser: '三审报社', creditStyle: 'editors' } },
    },
  ])
})

test('a field that is wrong says why', async () => {
  const fields = { 'paper.reportEmail': { code: 'not-an-email' } }
  renderAtDesk('en', <Page />, () => no('invalid', { fields }))
  await userEvent.type(screen.getByLabelText('By mail'), 'nobody')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByLabelText('By mail')).toHaveAccessibleDescription('This is not an e-mail address.')
})

test('what somebody else has saved meanwhile is shown beside what was typed, as it was written', async () => {
  renderAtDesk('zh-CN', <Page />, () => no('settings-outdated'))
  const icp = screen.getByLabelText('ICP备案号')
  await userEvent.type(icp, '乙')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  act(() => arrive({ seen: 'c'.repeat(64), value: { ...paper, icp: '<b>{丙}</b>' } }))
  expect(icp).toHaveValue('京ICP备甲乙')
  expect(icp).toHaveAccessibleDescription('现在存的是：<b>{丙}</b>')
})

test('partner links are added, put in order and taken away', async () => {
  const value = [
    { name: '图书馆', url: 'https://library.example' },
    { name: '博物馆', url: 'https://museum.example' },
  ]
  const { sent } = renderAtDesk('zh-CN', <LinksForm now={{ seen: now.seen, value }} />)
  await userEvent.click(screen.getByRole('button', { name: '图书馆下移' }))
  await userEvent.click(screen.getByRole('button', { name: '去掉博物馆' }))
  await userEvent.click(screen.getByRole('button', { name: '再加一个链接' }))
  await userEvent.type(screen.getAllByLabelText('网站名称')[1] as HTMLElement, '体育馆')
  await userEvent.type(screen.getAllByLabelText('网址')[1] as HTMLElement, 'https://gym.example')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent[0]?.body).toEqual({
    seen: now.seen,
    links: [value[0], { name: '体育馆', url: 'https://gym.example' }],
  })
})

test('without partner links it says so', () => {
  renderAtDesk('en', <LinksForm now={{ seen: now.seen, value: [] }} />)
  expect(screen.getByText('There are no partner links yet.')).toBeVisible()
})
