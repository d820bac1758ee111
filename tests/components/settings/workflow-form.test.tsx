import { beforeEach, expect, jest, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { renderIn } from '#tests/support/render.tsx'

const send = jest.fn<(address: string, body: unknown, options: unknown) => Promise<unknown>>()
const refresh = jest.fn()
jest.unstable_mockModule('#components/desk/send.ts', () => ({ send }))
jest.unstable_mockModule('next/navigation', () => ({ useRouter: () => ({ refresh }) }))
const { WorkflowForm } = await import('#components/settings/workflow-form.tsx')

const role = (key: string, nameZh: string, nameEn: string) => ({ key, nameZh, nameEn, mayDraft: true })
const roles = [role('editor', '编辑', 'Editor'), role('chief', '总编', 'Editor-in-chief')]
const stage = (key: string, nameZh: string, nameEn: string) => ({
  ...{ key, nameZh, nameEn, roles: ['chief'], deadlineMinutes: null, needsRemarksResolved: false },
})
const stages = [stage('edit', '编辑', 'Edit'), stage('review', '审读', 'Review')]
const workflow = {
  ...{
    workflowId: 1,
    key: 'three-reviews',
    nameZh: '三审三校',
    nameEn: 'Three reviews',
    rank: 0,
    versionId: 3,
  },
  ...{ number: 3, authorMaySignEdit: true, stages },
}

const made = { ...stage('stage-3', '终审', ''), roles: [] }

/** The page, which shows the next version once that was saved. */
function Room() {
  const [now, setNow] = useState(workflow)
  refresh.mockImplementation(() => setNow({ ...workflow, number: 4, stages: [...stages, made] }))
  return <WorkflowForm workflow={now} roles={roles} />
}

beforeEach(() => {
  jest.resetAllMocks()
})

test('what was changed is sent with the version that was seen', async () => {
  send.mockResolvedValue({ ok: true, value: { number: 4 } })
  renderIn('zh-CN', <WorkflowForm workflow={workflow} roles={roles} />)
  const second = within(screen.getByRole('group', { name: '第 2 环' }))
  await userEvent.type(second.getByLabelText('时限（小时）'), '2')
  await userEvent.click(second.getByRole('checkbox', { name: '编辑' }))
  await userEvent.click(screen.getByRole('button', { name: '保存流程' }))
  expect(send).toHaveBeenCalledWith(
    '/api/desk/settings/workflow',
    {
      workflowId: 1,
      number: 3,
      authorMaySignEdit: true,
      stages: [stages[0], { ...stages[1], roles: ['chief', 'editor'], deadlineMinutes: 120 }],
    },
    { method: 'PUT' },
  )
  expect(screen.getByRole('status')).toHaveTextContent('已保存，成为第 4 版。')
  expect(refresh).toHaveBeenCalled()
})

test.each([
  ['zh-CN', '去掉第 2 环', '保存流程', '编辑之后至少要有一个环节。'],
  ['en', 'Remove stage 2', 'Save workflow', 'There must be at least one stage after edit.'],
] as const)(
  'without a stage after edit it says so beside the stages (%s)',
  async (locale, remove, save, words) => {
    const fields = { stages: { code: 'stages-missing', params: { min: 2 } } }
    send.mockResolvedValue({ ok: false, refusal: { code: 'invalid', fields } })
    renderIn(locale, <WorkflowForm workflow={workflow} roles={roles} />)
    await userEvent.click(screen.getByRole('button', { name: remove }))
    await userEvent.click(screen.getByRole('button', { name: save }))
    expect(screen.getByRole('alert')).toHaveTextContent(words)
    expect(screen.getByRole('list')).toHaveAccessibleDescription(words)
  },
)

test('a stage that was added keeps the key that it was given when the form is saved again', async () => {
  send.mockResolvedValue({ ok: true, value: { number: 4 } })
  renderIn('zh-CN', <Room />)
  const save = screen.getByRole('button', { name: '保存流程' })
  expect(save).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: '再加一环' }))
  const third = within(screen.getByRole('group', { name: '第 3 环' }))
  await userEvent.type(third.getByLabelText('中文名'), '终审')
  await userEvent.click(save)
  expect(screen.getByRole('status')).toHaveTextContent('已保存，成为第 4 版。')
  await userEvent.type(third.getByLabelText('英文名'), 'Final')
  await userEvent.click(save)
  expect(send).toHaveBeenLastCalledWith(
    '/api/desk/settings/workflow',
    {
      ...{ workflowId: 1, number: 4, authorMaySignEdit: true },
      stages: [...stages, { ...made, nameEn: 'Final' }],
    },
    { method: 'PUT' },
  )
})

test('the edit stage can be neither moved nor removed', () => {
  renderIn('en', <WorkflowForm workflow={workflow} roles={roles} />)
  const [edit] = screen.getAllByRole('listitem')
  expect(within(edit as HTMLElement).queryAllByRole('button', { name: /stage/ })).toEqual([])
})
