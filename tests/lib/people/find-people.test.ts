import { beforeEach, expect, test } from '@jest/globals'
import { disablePerson } from '#lib/people/disable-person.ts'
import { findPeople } from '#lib/people/find-people.ts'
import { expectOk } from '#lib/platform/command.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { actor, as, freshWorld, personId } from '#tests/support/world.ts'

beforeEach(freshWorld)

const find = async (name: CastName, typed: string) => findPeople(await actor(name), typed)

test('staff find each other by name, without addresses, and no reader’s account', async () => {
  expect(await find('reporter', '若溪')).toEqual([
    { id: personId('editor'), name: cast.editor.name, email: null },
  ])
  expect(await find('reporter', cast.reader.name)).toEqual([])
  expect(await find('reporter', 'editor@')).toEqual([])
  expect(await find('reporter', ' ')).toEqual([])
})

test('the administrator finds every account, by address too', async () => {
  expect(await find('admin', 'reader@')).toEqual([
    { id: personId('reader'), name: cast.reader.name, email: cast.reader.email },
  ])
})

test('who was disabled is no colleague any more', async () => {
  expectOk(await as('admin', disablePerson, { personId: personId('editor') }))
  expect(await find('reporter', '若溪')).toEqual([])
  expect(await find('admin', '若溪')).toHaveLength(1)
})

test('an account without a desk finds nobody', async () => {
  expect(await find('reader', '若溪')).toEqual([])
})
