import { beforeEach, expect, test } from '@jest/globals'
import { deleteView } from '#lib/lists/delete-view.ts'
import { renameView } from '#lib/lists/rename-view.ts'
import { saveView } from '#lib/lists/save-view.ts'
import { listSavedViews } from '#lib/lists/saved-views.ts'
import { MAX_VIEWS } from '#lib/lists/schema.ts'
import { expectOk } from '#lib/platform/command.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { actor, as, freshWorld } from '#tests/support/world.ts'

beforeEach(freshWorld)

const keep = (name: CastName, view: string, query: string) => as(name, saveView, { name: view, query })
const views = async (name: CastName) =>
  (await listSavedViews(await actor(name))).map((view) => `${view.name}?${view.query}`)

test('a person keeps lists under names of their own, which nobody else sees', async () => {
  expectOk(await keep('chief', '今晚', 'state=ready&urgent=1'))
  expectOk(await keep('chief', '城事', 'channel=city'))
  expectOk(await keep('editor', '今晚', 'stage=edit'))
  expect(await views('chief')).toEqual(['今晚?state=ready&urgent=1', '城事?channel=city'])
  expect(await views('editor')).toEqual(['今晚?stage=edit'])
  expect(await views('third')).toEqual([])
})

test('a name that is kept again becomes the new list, and a name is given to one only', async () => {
  const { id } = expectOk(await keep('chief', '今晚', 'state=ready'))
  expectOk(await keep('chief', '今晚', 'state=live'))
  expect(await views('chief')).toEqual(['今晚?state=live'])
  const other = expectOk(await keep('chief', '城事', 'channel=city'))
  const taken = await as('chief', renameView, { viewId: other.id, name: '今晚' })
  expect(taken).toMatchObject({ ok: false, refusal: { code: 'view-name-taken' } })
  expectOk(await as('chief', renameView, { viewId: id, name: '今晚' }))
  expectOk(await as('chief', renameView, { viewId: other.id, name: '明早' }))
  expect(await views('chief')).toEqual(['今晚?state=live', '明早?channel=city'])
})

test('another person’s view is the same as none, and is left as it was', async () => {
  const { id } = expectOk(await keep('chief', '今晚', 'state=ready'))
  for (const command of [deleteView, renameView]) {
    const input = command === deleteView ? { viewId: id } : { viewId: id, name: '明早' }
    expect(await as('editor', command, input)).toMatchObject({ ok: false, refusal: { code: 'unknown' } })
  }
  expect(await views('chief')).toEqual(['今晚?state=ready'])
  expectOk(await as('chief', deleteView, { viewId: id }))
  expect(await views('chief')).toEqual([])
})

test('there is an end to how many a person keeps, and keeping lists is no event', async () => {
  for (let number = 1; number <= MAX_VIEWS; number += 1)
    expectOk(await keep('chief', `视图${number}`, 'state=live'))
  expect(await keep('chief', '多一个', 'state=live')).toMatchObject({
    ok: false,
    refusal: { code: 'too-many-views' },
  })
  expect(await views('chief')).toHaveLength(MAX_VIEWS)
  expectOk(await keep('chief', '视图1', 'state=draft'))
  expect(await sql('app', 'select 1 from audit_event')).toEqual([])
})
