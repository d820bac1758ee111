import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { createUserVerb } from '#lib/cli/create-user.ts'
import { UsageError } from '#lib/cli/verb.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { resetDatabase } from '#tests/support/database.ts'

const password = 'a first password'
const first = ['Boss@Example.com', '--name', '贺立新', '--role', 'admin', '--role', 'chief']

beforeEach(async () => {
  await resetDatabase()
  process.env.SANSHEN_PASSWORD = password
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => {
  delete process.env.SANSHEN_PASSWORD
  jest.restoreAllMocks()
})

test('the first administrator comes from the command line and can sign in', async () => {
  expect(await createUserVerb.run(first)).toBe(0)
  expect(console.log).toHaveBeenCalledWith('made the account boss@example.com (admin, chief)')
  const person = await findActorByEmail('boss@example.com')
  expect(person?.roles.toSorted()).toEqual(['admin', 'chief'])
  expect(await signIn({ email: 'boss@example.com', password }, 'here')).toMatchObject({ ok: true })
})

test('a second account of the same address is refused in one line', async () => {
  await createUserVerb.run(first)
  await expect(createUserVerb.run(first)).rejects.toThrow(/^email-taken$/)
})

test('an unknown role is answered with the roles there are', async () => {
  const asked = createUserVerb.run(['x@example.com', '--name', 'X', '--role', 'owner'])
  await expect(asked).rejects.toThrow(/^role-unknown; there are reporter, editor, .*reader$/)
})

test('a short password and a wrong address are named', async () => {
  process.env.SANSHEN_PASSWORD = 'short'
  const asked = createUserVerb.run(['nobody', '--name', 'X', '--role', 'admin'])
  await expect(asked).rejects.toThrow(/^invalid \(email: not-an-email, password: too-short\)$/)
})

test.each([
  [[]],
  [['a@example.com']],
  [['a@example.com', '--name', 'A']],
  [['a@example.com', 'b@example.com', '--name', 'A', '--role', 'admin']],
])('%j is wrong usage', async (args) => {
  await expect(createUserVerb.run(args)).rejects.toThrow(UsageError)
})
