import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { addWorkflow } from '#lib/workflow/add-workflow.ts'
import { currentStages, listWorkflows, readWorkflow } from '#lib/workflow/queries.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { openImportant } from '#tests/support/important.ts'
import { as, freshWorld, stateOf, walkTo } from '#tests/support/world.ts'

beforeEach(freshWorld)

const keysOf = async () => (await currentStages(app())).map(({ key }) => key)

test('a stricter workflow begins with the ordinary stages, and the editor-in-chief signs after them', async () => {
  await openImportant()
  const [ordinary, important] = await listWorkflows(app())
  expect([ordinary?.key, ordinary?.rank, ordinary?.nameEn]).toEqual(['three-reviews', 0, 'Three reviews'])
  expect(important).toMatchObject({ key: 'important', nameZh: '重要稿件', rank: 1, number: 1 })
  expect(important?.stages.slice(0, 4)).toEqual(ordinary?.stages)
  expect(important?.stages[4]).toMatchObject({ nameZh: '总编', nameEn: 'Editor-in-chief', roles: ['chief'] })
  expect(await keysOf()).toEqual(['edit', 'review', 'second-review', 'third-review', 'editor-in-chief'])
})

test('nothing goes under it before a rule says so', async () => {
  await openImportant()
  expect((await stateOf(await walkTo(2))).round).toMatchObject({ workflow: { rank: 0 }, lastPosition: 4 })
})

test('a third is stricter still, and has a key of its own', async () => {
  await openImportant()
  await openImportant()
  expect((await listWorkflows(app())).map(({ key, rank }) => [key, rank])).toEqual([
    ['three-reviews', 0],
    ['important', 1],
    ['important-2', 2],
  ])
})

test('each is edited by itself, and a stage of either has its place in the queues', async () => {
  const workflowId = await openImportant()
  const { stages, authorMaySignEdit } = await readWorkflow(app(), workflowId)
  const legal = { ...stages[0], key: null, nameZh: '法务', nameEn: 'Legal', roles: ['editor'] }
  const next = [...stages.slice(0, 2), legal, ...stages.slice(2)]
  const input = { workflowId, number: 1, authorMaySignEdit, stages: next }
  expect(expectOk(await as('chief', saveWorkflow, input))).toEqual({ number: 2 })
  expect((await readWorkflow(app())).number).toBe(1)
  expect(await keysOf()).toEqual([
    ...['edit', 'review', 'legal', 'second-review', 'third-review', 'editor-in-chief'],
  ])
  expect(await as('chief', saveWorkflow, { ...input, workflowId: 99 })).toEqual({
    ok: false,
    refusal: { code: 'unknown' },
  })
})

test('without a name there is none', async () => {
  const before = await fingerprint()
  expect(await as('chief', addWorkflow, { nameZh: ' ', nameEn: 'Important' })).toMatchObject({
    refusal: { fields: { nameZh: { code: 'required' } } },
  })
  expect(await fingerprint()).toBe(before)
})
