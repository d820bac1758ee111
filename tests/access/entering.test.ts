import { expect, jest, test } from '@jest/globals'
import { invitePerson } from '#lib/people/invite-person.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import { as, freshWorld } from '#tests/support/world.ts'

// What Next gives to a Server Action: the request's headers and cookies, and the way to leave.
class Left extends Error {}
const headers = new Headers({
  ...{ host: 'localhost:3000', origin: 'http://localhost:3000' },
  ...{ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Mozilla' },
})
const jar = new Map<string, string>()
jest.unstable_mockModule('next/headers', () => ({
  headers: async () => headers,
  cookies: async () => ({ get: () => undefined, set: (name: string, value: string) => jar.set(name, value) }),
}))
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Left(to)
  },
}))
const { takeUp } = await import('#app/sign-in/invitation/[token]/actions.ts')

test('who comes in by an invitation stands in the sign-in log, from where and by which program', async () => {
  await freshWorld()
  const email = 'new@example.com'
  const { token } = expectOk(
    await as('admin', invitePerson, { email, name: '林小满', roles: ['reporter'], locale: 'zh-CN' }),
  )
  const form = new FormData()
  form.set('token', token)
  form.set('password', 'a password of length')
  await expect(takeUp(null, form)).rejects.toThrow('/desk')
  expect(jar.size).toBeGreaterThan(0)
  expect(await sql('app', 'select email, outcome, user_agent from sign_in')).toEqual([
    { email, outcome: 'entered', user_agent: 'Mozilla' },
  ])
})
