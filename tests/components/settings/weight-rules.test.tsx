import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { WeightRules } from '#components/settings/weight-rules.tsx'
import { WorkflowWays } from '#components/settings/workflow-ways.tsx'
import { no, renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const channels = [
  { slug: 'news', name: '要闻' },
  { slug: 'city', name: '城事' },
]
const rules = [
  { id: 3, kind: 'channel' as const, what: 'news', by: '程以宁' },
  { id: 4, kind: 'tag' as const, what: '重大时政', by: '程以宁' },
]
const ok = { ok: true as const, value: { id: 9, key: 'important' } }

test('each condition is said in words, and ended by its own button', async () => {
  const { sent } = renderAtDesk(
    'zh-CN',
    <WeightRules workflowId={2} rules={rules} channels={channels} />,
    () => ok,
  )
  const list = within(screen.getByRole('list', { name: '哪些稿件走这个流程' }))
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '频道「要闻」及其下级频道程以宁 添加停用',
    '标签「重大时政」程以宁 添加停用',
  ])
  await userEvent.click(screen.getByRole('button', { name: '停用：标签「重大时政」' }))
  expect(sent.at(-1)).toMatchObject({ address: '/api/desk/settings/workflow/rules/4/end' })
})

test('a tag, a channel that has none yet, or the lexicon is added', async () => {
  const { sent } = renderAtDesk(
    'en',
    <WeightRules workflowId={2} rules={rules} channels={channels} />,
    () => ok,
  )
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Add condition' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Tag' }), '外事')
  await add()
  expect(sent.at(-1)?.body).toEqual({ workflowId: 2, kind: 'tag', what: '外事' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'By' }), 'Channel')
  const channel = screen.getByRole('combobox', { name: 'Channel' })
  expect(
    within(channel)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['城事'])
  await add()
  expect(sent.at(-1)?.body).toEqual({ workflowId: 2, kind: 'channel', what: 'city' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'By' }), 'Lexicon')
  await add()
  expect(sent.at(-1)?.body).toEqual({ workflowId: 2, kind: 'lexicon', what: '' })
})

test('what is refused stays typed, with the reason beside it', async () => {
  renderAtDesk('zh-CN', <WeightRules workflowId={2} rules={[]} channels={channels} />, () =>
    no('rule-stands'),
  )
  expect(screen.getByText('还没有条件，所以没有稿件走这个流程。')).toBeVisible()
  await userEvent.type(screen.getByRole('textbox', { name: '标签' }), '外事')
  await userEvent.click(screen.getByRole('button', { name: '添加条件' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('这一条已经有了。')
  expect(screen.getByRole('textbox', { name: '标签' })).toHaveValue('外事')
})

test('a new workflow is named in both languages, and is gone to', async () => {
  const ordinary = { key: 'three-reviews', nameZh: '三审三校', nameEn: 'Three reviews' }
  const { sent } = renderAtDesk(
    'zh-CN',
    <WorkflowWays workflows={[ordinary]} present="three-reviews" />,
    () => ok,
  )
  expect(screen.getByRole('link', { name: '三审三校' })).toHaveAttribute('aria-current', 'page')
  await userEvent.click(screen.getByRole('button', { name: '新建更严的流程' }))
  await userEvent.type(screen.getByRole('textbox', { name: '中文名' }), '重要稿件')
  await userEvent.type(screen.getByRole('textbox', { name: '英文名' }), 'Important')
  await userEvent.click(screen.getByRole('button', { name: '新建流程' }))
  expect(sent.at(-1)).toMatchObject({
    address: '/api/desk/settings/workflow',
    body: { nameZh: '重要稿件', nameEn: 'Important' },
  })
})
