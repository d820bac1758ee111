import { beforeEach, expect, test } from '@jest/globals'
import { changePasswordFrom } from '#lib/people/change-password-from.ts'
import { createPerson } from '#lib/people/create-person.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cast, demoPassword } from '#prisma/seed/cast.ts'
import { resetDatabase, sql } from '#tests/support/database.ts'

const home = '203.0.113.7'
const better = 'a better password'

beforeEach(async () => {
  await resetDatabase()
  const editor = { ...cast.editor, password: demoPassword, locale: 'zh-CN' }
  expectOk(await createPerson({ actor: null, via: 'cli' }, editor))
})

async function change(current: string, { password = better, address = home } = {}): Promise<string> {
  const actor = await findActorByEmail(cast.editor.email)
  const result = await changePasswordFrom(address)({ actor, via: 'desk' }, { current, password })
  return result.ok ? 'changed' : result.refusal.code
}

async function guess(times: number): Promise<string> {
  let code = 'none'
  for (let turn = 0; turn < times; turn += 1) code = await change('not the password')
  return code
}

test('who sits at a desk left open guesses ten times, and then not even the right password is looked at', async () => {
  expect(await guess(10)).toBe('password-wrong')
  expect(await change(demoPassword)).toBe('too-many-attempts')
  expect(await signIn({ email: cast.editor.email, password: demoPassword }, home)).toMatchObject({
    refusal: { code: 'too-many-attempts', params: { minutes: 15 } },
  })
  await sql('owner', `update sign_in_attempt set at = at - interval '15 minutes'`)
  expect(await change(demoPassword)).toBe('changed')
})

test('guesses at the same moment count too', async () => {
  const codes = await Promise.all(Array.from({ length: 14 }, () => change('not the password')))
  expect(codes.filter((code) => code === 'password-wrong')).toHaveLength(10)
  expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(4)
}, 30_000)

test('a new password that is too short is no guess, and a change forgets the guesses before it', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    expect(await change(demoPassword, { password: 'short' })).toBe('invalid')
  }
  await guess(9)
  expect(await change(demoPassword)).toBe('changed')
  expect(await guess(9)).toBe('password-wrong')
})

test('nobody’s try is refused as ever', async () => {
  const input = { current: demoPassword, password: better }
  expect(await changePasswordFrom(home)({ actor: null, via: 'desk' }, input)).toMatchObject({
    refusal: { code: 'not-signed-in' },
  })
})
