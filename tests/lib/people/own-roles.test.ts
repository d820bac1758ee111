import { beforeEach, expect, test } from '@jest/globals'
import { changeRoles } from '#lib/people/change-roles.ts'
import { actor, as, freshWorld, personId } from '#tests/support/world.ts'

beforeEach(freshWorld)

const give = (roles: string[]) => as('admin', changeRoles, { personId: personId('admin'), roles })
const ownRoles = async () => [...(await actor('admin')).roles].sort()

test('an administrator takes on another role and lays it down again', async () => {
  expect(await give(['admin', 'editor', 'reporter'])).toMatchObject({ ok: true })
  expect(await ownRoles()).toEqual(['admin', 'editor', 'reporter'])
  expect(await give(['admin', 'reporter'])).toMatchObject({ ok: true })
  expect(await ownRoles()).toEqual(['admin', 'reporter'])
})

test('an administrator hands the office over and keeps another role', async () => {
  await give(['admin', 'reporter'])
  expect(await give(['editor'])).toMatchObject({ ok: true })
  expect(await ownRoles()).toEqual(['editor'])
  expect(await give(['admin'])).toEqual({ ok: false, refusal: { code: 'not-entitled' } })
})

test('an administrator lays down everything at once', async () => {
  await give(['admin', 'editor', 'reporter'])
  expect(await give([])).toMatchObject({ ok: true })
  expect(await ownRoles()).toEqual([])
})
