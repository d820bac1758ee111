import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { encode } from 'next-auth/jwt'
import { createPerson } from '#lib/people/create-person.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cast, demoPassword as password } from '#prisma/seed/cast.ts'
import { resetDatabase } from '#tests/support/database.ts'

const jar = new Map<string, string>()
const sent = new Headers()

jest.unstable_mockModule('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
  headers: async () => sent,
}))

const { act, handle } = await import('#app/act.ts')
const { changeLocale } = await import('#lib/people/change-locale.ts')

const COOKIE = 'next-auth.session-token'
const secret = process.env.SESSION_SECRET ?? ''
const session = (claims: object, key = secret) => encode({ token: claims as never, secret: key, maxAge: 60 })

beforeEach(async () => {
  await resetDatabase()
  for (const member of [cast.editor, cast.admin]) {
    expectOk(await createPerson({ actor: null, via: 'cli' }, { ...member, password, locale: 'zh-CN' }))
  }
  jar.clear()
  jar.set(COOKIE, await session({ person: 1, version: 1 }))
  sent.set('host', 'localhost:3000')
  sent.set('origin', 'http://localhost:3000')
})

async function post(
  body: string,
  extra: Record<string, string | undefined> = {},
): Promise<[number, unknown]> {
  const origin = 'http://localhost:3000'
  const given = { host: 'localhost:3000', origin, 'content-type': 'application/json', ...extra }
  const headers = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const request = new Request('http://localhost:3000/api/locale', { method: 'POST', body, headers })
  const response = await handle(changeLocale)(request, { params: Promise.resolve({}) })
  return [response.status, await response.json()]
}

const no = (code: string) => ({ ok: false, refusal: { code } })

describe('the door of route handlers', () => {
  test('runs the command as the person of the session', async () => {
    expect(await post('{"locale":"en"}')).toEqual([200, { ok: true, value: { locale: 'en' } }])
    expect(await findActorByEmail(cast.editor.email)).toMatchObject({ locale: 'en' })
  })

  test.each([
    ['no session', () => jar.clear()],
    ['an empty session', () => jar.set(COOKIE, '')],
    ['rubbish', () => jar.set(COOKIE, 'a.b.c.d.e')],
    [
      'a session of another secret',
      async () => jar.set(COOKIE, await session({ person: 1, version: 1 }, 'x'.repeat(32))),
    ],
    [
      'claims of other shapes',
      async () => jar.set(COOKIE, await session({ person: '1', version: { gt: 0 } })),
    ],
    ['no claims', async () => jar.set(COOKIE, await session({}))],
    ['somebody who is not there', async () => jar.set(COOKIE, await session({ person: 999, version: 1 }))],
    ['a person who was disabled since', disableEditor],
  ])('with %s is for nobody', async (_, change) => {
    await change()
    expect(await post('{"locale":"en"}')).toEqual([401, no('not-signed-in')])
  })

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site’s fetch', { 'sec-fetch-site': 'cross-site' }],
    ['nobody knows where', { origin: undefined }],
  ])('refuses what comes from %s', async (_, extra) => {
    expect(await post('{"locale":"en"}', extra)).toEqual([403, no('cross-origin')])
  })

  test('says in HTTP what is wrong with the body', async () => {
    expect(await post('locale=en', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([
      415,
      no('not-json'),
    ])
    expect(await post('{')).toEqual([400, no('malformed')])
    expect(await post(`"${'a'.repeat(5_000_000)}"`)).toEqual([413, no('too-large')])
    for (const locale of ['fr', null, ['en'], { en: 1 }, 7]) {
      expect(await post(JSON.stringify({ locale }))).toMatchObject([
        422,
        { ok: false, refusal: { code: 'invalid', fields: { locale: expect.anything() } } },
      ])
    }
  })
})

describe('the door of Server Actions', () => {
  test('runs the command as the person of the session', async () => {
    expect(await act(changeLocale, { locale: 'en' })).toEqual({ ok: true, value: { locale: 'en' } })
  })

  test('refuses a form of another site', async () => {
    sent.set('origin', 'https://evil.example')
    expect(await act(changeLocale, { locale: 'en' })).toEqual(no('cross-origin'))
  })

  test('is closed to visitors even for what the paper itself may do', async () => {
    jar.clear()
    expect(await act(createPerson, { ...cast.reporter, password, locale: 'zh-CN' })).toEqual(
      no('not-signed-in'),
    )
    expect(await findActorByEmail(cast.reporter.email)).toBeNull()
  })
})

async function disableEditor(): Promise<void> {
  const admin = await findActorByEmail(cast.admin.email)
  expectOk(await disablePerson({ actor: admin, via: 'desk' }, { personId: 1 }))
}
