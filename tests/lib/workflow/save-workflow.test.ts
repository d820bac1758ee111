import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { currentStages, readWorkflow, type WorkflowNow } from '#lib/workflow/queries.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { approve, as, freshWorld, publish, stateOf, walkTo } from '#tests/support/world.ts'

beforeEach(freshWorld)

/** What the form sends when nothing but `changes` was touched. */
async function edited(changes: (now: WorkflowNow) => Partial<WorkflowNow> = () => ({})) {
  const now = await readWorkflow(app())
  const { workflowId, number, authorMaySignEdit, stages } = now
  return { workflowId, number, authorMaySignEdit, stages, ...changes(now) }
}
const shorter = () => edited(({ stages }) => ({ stages: stages.slice(0, 3) }))
const legal = { key: null, nameZh: '法务', nameEn: 'Legal', roles: ['chief'], deadlineMinutes: 90 }

test('an open round keeps its stages and a new one takes the new ones', async () => {
  const open = await walkTo(3)
  expect(expectOk(await as('chief', saveWorkflow, await shorter()))).toEqual({ number: 2 })
  const fresh = await walkTo(4)
  expect((await stateOf(fresh)).round).toMatchObject({ openPosition: 4, stages: { length: 3 } })
  expectOk(await publish('third', fresh))
  expect((await stateOf(open)).round).toMatchObject({ openPosition: 3, stages: { length: 4 } })
  for (const name of ['second', 'third'] as const) expectOk(await approve(name, open))
  expectOk(await publish('third', open))
  const versions = await sql('app', 'select workflow_version_id as version from round order by id')
  expect(versions).toEqual([{ version: 1 }, { version: 2 }])
})

test('a new stage has a key of its own, its signers and its deadline', async () => {
  const input = await edited(({ stages }) => ({
    stages: [...stages, legal, { ...legal, nameEn: '--' }, legal] as never,
  }))
  expectOk(await as('chief', saveWorkflow, { ...input, authorMaySignEdit: false }))
  const now = await readWorkflow(app())
  expect(now).toMatchObject({ number: 2, authorMaySignEdit: false })
  expect(now.stages.map(({ key }) => key).slice(3)).toEqual(['third-review', 'legal', 'stage', 'legal-2'])
  expect(now.stages[4]).toMatchObject({ nameZh: '法务', roles: ['chief'], deadlineMinutes: 90 })
  expect(await currentStages(app())).toHaveLength(7)
  const events = await sql('app', `select data from audit_event where name = 'workflow.changed'`)
  expect(events).toMatchObject([{ data: { number: 2, authorMaySignEdit: false, via: 'desk' } }])
})

test('nobody but the workflow’s keeper changes it', async () => {
  const input = await shorter()
  const before = await fingerprint()
  for (const name of ['admin', 'third', 'editor', 'reporter', 'reader'] as const) {
    expect(await as(name, saveWorkflow, input)).toEqual({ ok: false, refusal: { code: 'not-entitled' } })
  }
  expect(await fingerprint()).toBe(before)
})

test('of two who change the same version the second is told', async () => {
  const input = await shorter()
  const both = await Promise.all([as('chief', saveWorkflow, input), as('chief', saveWorkflow, input)])
  const refused = both.filter(({ ok }) => !ok)
  expect(refused).toEqual([{ ok: false, refusal: { code: 'workflow-outdated' } }])
  expect((await readWorkflow(app())).number).toBe(2)
})

test('what would leave a workflow that cannot be walked is refused beside its field', async () => {
  const { stages, ...rest } = await edited()
  const told = async (next: unknown[]) => {
    const result = await as('chief', saveWorkflow, { ...rest, stages: next })
    return result.ok ? 'saved' : (result.refusal.fields ?? result.refusal.code)
  }
  const before = await fingerprint()
  const [edit, review] = stages
  expect(await told([edit])).toEqual({ stages: { code: 'stages-missing', params: { min: 2 } } })
  expect(await told([])).toMatchObject({ stages: { code: 'stages-missing' } })
  expect(await told([review, edit])).toMatchObject({ stages: { code: 'edit-first' } })
  expect(await told([edit, review, review])).toMatchObject({ stages: { code: 'not-valid' } })
  expect(await told([edit, { ...review, roles: [] }])).toMatchObject({
    'stages.1.roles': { code: 'roles-missing' },
  })
  expect(await told([edit, { ...review, nameZh: ' ' }])).toMatchObject({
    'stages.1.nameZh': { code: 'required' },
  })
  expect(await told([edit, { ...review, deadlineMinutes: 0 }])).toMatchObject({
    'stages.1.deadlineMinutes': { code: 'not-valid' },
  })
  expect(await told([edit, { ...review, roles: ['reader'] }])).toBe('role-unknown')
  expect(await told([edit, { ...review, key: 'nowhere' }])).toBe('workflow-outdated')
  expect(await fingerprint()).toBe(before)
})
