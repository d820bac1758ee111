import { beforeEach, describe, expect, test } from '@jest/globals'
import { createPerson } from '#lib/people/create-person.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cast, demoPassword as password } from '#prisma/seed/cast.ts'
import { resetDatabase, sql } from '#tests/support/database.ts'

const { email } = cast.editor
const home = '203.0.113.7'

beforeEach(async () => {
  await resetDatabase()
  for (const member of [cast.editor, cast.reporter, cast.admin]) {
    expectOk(await createPerson({ actor: null, via: 'cli' }, { ...member, password, locale: 'zh-CN' }))
  }
})

/** Wrong passwords for an account from an address, one after the other; gives the last answer's code. */
async function fail(times: number, account: string, address: string): Promise<string> {
  let code = 'none'
  for (let turn = 0; turn < times; turn += 1) {
    const result = await signIn({ email: account, password: 'not the password' }, address)
    code = result.ok ? 'ok' : result.refusal.code
  }
  return code
}

/** Lets the time go by for what was tried so far. */
const later = (minutes: number) =>
  sql('owner', 'update sign_in_attempt set at = at - make_interval(mins => $1)', [minutes])

const right = (address: string, account: string = email) => signIn({ email: account, password }, address)

describe('signing in', () => {
  test('gives the person and the session version, however the address is typed', async () => {
    expect(await right(home, '  Editor@Example.COM ')).toEqual({
      ok: true,
      value: { personId: 1, sessionVersion: 1, locale: 'zh-CN' },
    })
  })

  test('says the same to a wrong password, an unknown account and a disabled one', async () => {
    const admin = await findActorByEmail(cast.admin.email)
    expectOk(await disablePerson({ actor: admin, via: 'desk' }, { personId: 2 }))
    const answers = [
      await signIn({ email, password: 'not the password' }, home),
      await right(home, 'nobody@example.com'),
      await right(home, cast.reporter.email),
    ]
    expect(answers).toEqual(Array(3).fill({ ok: false, refusal: { code: 'sign-in-failed' } }))
  })

  test.each([
    ['no address', { password }],
    ['no password', { email }],
    ['a list', { email: [email], password }],
    ['an object', { email, password: { length: 12 } }],
    ['null', null],
    ['an endless password', { email, password: 'a'.repeat(1_001) }],
    ['a NUL', { email: 'a\u0000@example.com', password }],
  ])('%s is a failure like any other', async (_, input) => {
    expect(await signIn(input, home)).toEqual({ ok: false, refusal: { code: 'sign-in-failed' } })
  })
})

describe('attempts are limited', () => {
  test('for an account from one address, even with the right password', async () => {
    expect(await fail(10, email, home)).toBe('sign-in-failed')
    expect(await right(home)).toEqual({
      ok: false,
      refusal: { code: 'too-many-attempts', params: { minutes: 15 } },
    })
  })

  test('but the owner comes in from elsewhere meanwhile', async () => {
    await fail(15, email, '198.51.100.1')
    expect(await right(home)).toMatchObject({ ok: true })
  })

  test('and the window expires by itself, though somebody goes on knocking', async () => {
    await fail(10, email, home)
    await later(10)
    expect(await fail(20, email, home)).toBe('too-many-attempts')
    await later(6)
    expect(await right(home)).toMatchObject({ ok: true })
  })

  test('for an address that tries one account after the other', async () => {
    for (let number = 0; number < 30; number += 1) await fail(1, `person${number}@example.com`, home)
    expect(await fail(1, 'one-more@example.com', home)).toBe('too-many-attempts')
    expect(await fail(1, 'one-more@example.com', '198.51.100.1')).toBe('sign-in-failed')
  })

  test('for an account that many addresses try, while its known address keeps its own allowance', async () => {
    await right(home)
    for (let number = 1; number <= 30; number += 1) await fail(1, email, `198.51.100.${number}`)
    expect(await fail(1, email, '198.51.100.99')).toBe('too-many-attempts')
    expect(await right('198.51.100.99')).toMatchObject({ ok: false })
    expect(await right(home)).toMatchObject({ ok: true })
  })

  test('but colleagues behind one address do not lock each other out', async () => {
    await right(home)
    for (let number = 0; number < 30; number += 1) await fail(1, `person${number}@example.com`, home)
    expect(await right(home, cast.reporter.email)).toMatchObject({ ok: false })
    expect(await right(home)).toMatchObject({ ok: true })
  })

  test('a success forgives the failures of that account at that address', async () => {
    await fail(9, email, home)
    await right(home)
    expect(await fail(9, email, home)).toBe('sign-in-failed')
    expect(await right(home)).toMatchObject({ ok: true })
  })

  test('alike for an account that does not exist', async () => {
    await fail(10, 'nobody@example.com', home)
    expect(await fail(1, 'nobody@example.com', home)).toBe('too-many-attempts')
  })

  test('also when they come all at once', async () => {
    const codes = await Promise.all(Array.from({ length: 25 }, () => fail(1, email, home)))
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15)
  })

  test('and what is a month old is forgotten', async () => {
    await fail(3, 'nobody@example.com', home)
    await later(31 * 24 * 60)
    await right(home)
    expect(await sql('app', 'select email, succeeded from sign_in_attempt')).toEqual([
      { email, succeeded: true },
    ])
  })
})
