import { beforeEach, expect, test } from '@jest/globals'
import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { enablePerson } from '#lib/people/enable-person.ts'
import { findInvited } from '#lib/people/find-invited.ts'
import { invitePerson } from '#lib/people/invite-person.ts'
import { listPeople } from '#lib/people/list-people.ts'
import { findActor } from '#lib/people/queries.ts'
import { renewInvitation } from '#lib/people/renew-invitation.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cast } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { actor, as, freshWorld, personId, sqlAs } from '#tests/support/world.ts'

const visitor = { actor: null, via: 'desk' } as const
const newcomer = { email: 'new@example.com', name: '来人', roles: ['reporter'], locale: 'zh-CN' }
const password = 'a first password'
const invite = async () => expectOk(await as('admin', invitePerson, newcomer))
const no = (code: string) => ({ ok: false, refusal: { code } })

beforeEach(freshWorld)

test('a person who is invited sets their own password and is signed in', async () => {
  const { token, personId: id } = await invite()
  expect(await findInvited(token)).toEqual({ name: '来人', email: 'new@example.com' })
  expect(await signIn({ email: newcomer.email, password: '' }, 'a')).toMatchObject(no('sign-in-failed'))
  expect(await signIn({ email: newcomer.email, password }, 'a')).toMatchObject(no('sign-in-failed'))
  const session = expectOk(await acceptInvitation(visitor, { token, password }))
  expect(await findActor(id, session.sessionVersion)).toMatchObject({ name: '来人', roles: ['reporter'] })
  expect(await signIn({ email: newcomer.email, password }, 'a')).toMatchObject({ ok: true })
})

test('an invitation works once', async () => {
  const { token } = await invite()
  const [one, other] = await Promise.all([
    acceptInvitation(visitor, { token, password }),
    acceptInvitation(visitor, { token, password: 'another password' }),
  ])
  expect([one, other].filter(({ ok }) => ok)).toHaveLength(1)
  expect(await acceptInvitation(visitor, { token, password })).toEqual(no('invitation-ended'))
  expect(await findInvited(token)).toBeNull()
})

test('a password that is too short leaves the invitation open', async () => {
  const { token } = await invite()
  const short = await acceptInvitation(visitor, { token, password: 'ninechars' })
  expect(short).toMatchObject({ refusal: { fields: { password: { code: 'too-short' } } } })
  expect(await acceptInvitation(visitor, { token, password })).toMatchObject({ ok: true })
})

test('an invitation that expired, was replaced, or is of a disabled person opens nothing', async () => {
  const { token, personId: id } = await invite()
  const again = expectOk(await as('admin', renewInvitation, { personId: id }))
  expect(await acceptInvitation(visitor, { token, password })).toEqual(no('invitation-ended'))
  expectOk(await as('admin', disablePerson, { personId: id }))
  expect(await as('admin', renewInvitation, { personId: id })).toEqual(no('person-disabled'))
  expectOk(await as('admin', enablePerson, { personId: id }))
  expect(await acceptInvitation(visitor, { token: again.token, password })).toEqual(no('invitation-ended'))
  const last = expectOk(await as('admin', renewInvitation, { personId: id }))
  await sql(
    'owner',
    `do $$ begin set local session_replication_role = replica;
    update person_invitation set expires_at = now(); end $$`,
  )
  expect(await findInvited(last.token)).toBeNull()
  expect(await acceptInvitation(visitor, { token: last.token, password })).toEqual(no('invitation-ended'))
})

test('the database and the audit keep no token', async () => {
  const { token } = await invite()
  const kept = await sql('app', 'select i::text from person_invitation i')
  const events = await sql('app', 'select data from audit_event')
  expect(JSON.stringify([kept, events])).not.toContain(token)
  expect(events).toMatchObject([{ data: { roles: 'reporter' } }])
})

test('nobody but who keeps the people invites, in raw SQL neither', async () => {
  await invite()
  const before = await fingerprint()
  for (const name of ['chief', 'reporter', 'reader'] as const) {
    expect(await as(name, invitePerson, newcomer)).toEqual(no('not-entitled'))
    expect(await as(name, renewInvitation, { personId: personId('chief') })).toEqual(no('not-entitled'))
    expect(await as(name, enablePerson, { personId: personId('chief') })).toEqual(no('not-entitled'))
    const forged = `insert into person_invitation values ($1, 'mine', now() + interval '1 day')`
    await expect(sqlAs(name, forged, [personId('chief')])).rejects.toThrow('not-entitled')
    expect(await listPeople(await actor(name), '')).toEqual({ people: [], total: 0 })
  }
  expect(await fingerprint()).toBe(before)
})

test('a disabled person is let in again by who keeps the people', async () => {
  const id = personId('editor')
  expect(await as('admin', enablePerson, { personId: id })).toEqual(no('unknown'))
  expectOk(await as('admin', disablePerson, { personId: id }))
  expectOk(await as('admin', enablePerson, { personId: id }))
  expect(await findActor(id, 2)).toMatchObject({ name: cast.editor.name, roles: ['editor'] })
  expect(await findActor(id, 1)).toBeNull()
})

test('people are found by name and by address, whatever the case', async () => {
  const admin = await actor('admin')
  const found = async (search: string) => (await listPeople(admin, search)).people.map(({ name }) => name)
  expect(await found('EDITOR@')).toEqual([cast.editor.name])
  expect(await found(cast.chief.name)).toEqual([cast.chief.name])
  expect(await found('%')).toEqual([])
  expect((await listPeople(admin, '')).total).toBe(Object.keys(cast).length)
})

test('a name or an address that will not do is said beside its field', async () => {
  const wrong = await as('admin', invitePerson, { ...newcomer, name: ' ', email: 'nowhere' })
  expect(wrong).toEqual({
    ok: false,
    refusal: { code: 'invalid', fields: { name: { code: 'required' }, email: { code: 'not-an-email' } } },
  })
})
