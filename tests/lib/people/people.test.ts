import { beforeEach, describe, expect, test } from '@jest/globals'
import { changeLocale } from '#lib/people/change-locale.ts'
import { changePassword } from '#lib/people/change-password.ts'
import { changeRoles } from '#lib/people/change-roles.ts'
import { createPerson } from '#lib/people/create-person.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { findActor, findActorByEmail } from '#lib/people/queries.ts'
import { signIn } from '#lib/people/sign-in.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cast, demoPassword as password } from '#prisma/seed/cast.ts'
import { resetDatabase, sql } from '#tests/support/database.ts'

const paper = { actor: null, via: 'cli' } as const
let editor: Actor
let admin: Actor

beforeEach(async () => {
  await resetDatabase()
  for (const member of [cast.editor, cast.admin]) {
    expectOk(await createPerson(paper, { ...member, password, locale: 'zh-CN' }))
  }
  editor = (await findActorByEmail(cast.editor.email)) as Actor
  admin = (await findActorByEmail(cast.admin.email)) as Actor
})

const byAdmin = () => ({ actor: admin, via: 'desk' }) as const
const byEditor = () => ({ actor: editor, via: 'desk' }) as const

describe('a session', () => {
  test('knows the person as the database does now', async () => {
    expect(await findActor(editor.id, 1)).toEqual(editor)
    expect(editor).toMatchObject({ name: '周若溪', roles: ['editor'], capabilities: ['draft', 'fronts'] })
  })

  test('is nobody’s at the next request after the person was disabled', async () => {
    expectOk(await disablePerson(byAdmin(), { personId: editor.id }))
    expect(await findActor(editor.id, 1)).toBeNull()
    expect(await findActor(editor.id, 2)).toBeNull()
  })

  test('is nobody’s after the password was changed elsewhere', async () => {
    const change = { current: password, password: 'a better password' }
    const { sessionVersion } = expectOk(await changePassword(byEditor(), change))
    expect(await findActor(editor.id, 1)).toBeNull()
    expect(await findActor(editor.id, sessionVersion)).not.toBeNull()
    expect(await signIn({ email: editor.email, password }, 'a')).toMatchObject({ ok: false })
    expect(await signIn({ email: editor.email, password: change.password }, 'a')).toMatchObject({ ok: true })
  })

  test('has new roles at the next request', async () => {
    expectOk(
      await changeRoles(byAdmin(), { personId: editor.id, roles: ['third-reviewer', 'third-reviewer'] }),
    )
    expect(await findActor(editor.id, 1)).toMatchObject({
      roles: ['third-reviewer'],
      capabilities: expect.arrayContaining(['publish', 'withdraw']),
    })
  })

  test('speaks the new language at the next request', async () => {
    expectOk(await changeLocale(byEditor(), { locale: 'en' }))
    expect(await findActor(editor.id, 1)).toMatchObject({ locale: 'en' })
  })

  test.each([
    ['nobody', 999, 1],
    ['an older version', 1, 0],
    ['a version to come', 1, 2],
  ])('of %s is nobody’s', async (_, personId, version) => {
    expect(await findActor(personId, version)).toBeNull()
  })
})

describe('people are managed', () => {
  test('by who has the right, and by nobody else', async () => {
    const input = { ...cast.reporter, password, locale: 'zh-CN' }
    expect(await createPerson(byEditor(), input)).toMatchObject({ refusal: { code: 'not-entitled' } })
    expect(await disablePerson(byEditor(), { personId: admin.id })).toMatchObject({
      refusal: { code: 'not-entitled' },
    })
    expect(await changeRoles(byEditor(), { personId: editor.id, roles: ['chief'] })).toMatchObject({
      refusal: { code: 'not-entitled' },
    })
    expect(await createPerson(byAdmin(), input)).toMatchObject({ ok: true })
  })

  test('with an account for each address and no role that does not exist', async () => {
    const input = { ...cast.editor, password, locale: 'zh-CN' }
    expect(await createPerson(paper, { ...input, email: 'EDITOR@example.com' })).toMatchObject({
      refusal: { code: 'email-taken' },
    })
    expect(await createPerson(paper, { ...input, email: 'x@example.com', roles: ['owner'] })).toMatchObject({
      refusal: { code: 'role-unknown' },
    })
    expect(await changeRoles(byAdmin(), { personId: editor.id, roles: ['owner'] })).toMatchObject({
      refusal: { code: 'role-unknown' },
    })
    expect(await changeRoles(byAdmin(), { personId: 999, roles: [] })).toMatchObject({
      refusal: { code: 'unknown' },
    })
    expect(await findActor(editor.id, 1)).toEqual(editor)
  })

  test('with a password of ten characters at least', async () => {
    const short = { ...cast.reporter, password: 'ninechars', locale: 'zh-CN' }
    expect(await createPerson(paper, short)).toEqual({
      ok: false,
      refusal: { code: 'invalid', fields: { password: { code: 'too-short', params: { min: 10 } } } },
    })
  })

  test('leaving a trace that holds no secret', async () => {
    expectOk(await disablePerson(byAdmin(), { personId: editor.id }))
    const events = await sql('app', 'select name, actor_id, data from audit_event order by seq')
    expect(events).toMatchObject([
      { name: 'person.created', actor_id: null, data: { personId: 1, roles: 'editor', via: 'cli' } },
      { name: 'person.created', actor_id: null, data: { personId: 2, roles: 'admin', via: 'cli' } },
      { name: 'person.disabled', actor_id: admin.id, data: { personId: 1, via: 'desk' } },
    ])
    expect(JSON.stringify(events)).not.toMatch(/argon2|sanshen-demo/)
  })
})

test('a wrong present password changes nothing', async () => {
  const change = { current: 'not the password', password: 'a better password' }
  expect(await changePassword(byEditor(), change)).toMatchObject({ refusal: { code: 'password-wrong' } })
  expect(await findActor(editor.id, 1)).not.toBeNull()
})
