import { beforeEach, expect, test } from '@jest/globals'
import { clearSignIns, readRetention } from '#lib/audit/retention.ts'
import { saveRetention } from '#lib/audit/save-retention.ts'
import { signInFilter } from '#lib/audit/schema.ts'
import { listSignInPeople, listSignIns } from '#lib/audit/sign-ins.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { changeLocale } from '#lib/people/change-locale.ts'
import { changePasswordFrom } from '#lib/people/change-password-from.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { logSignIn } from '#lib/people/log-sign-in.ts'
import { hashPassword } from '#lib/people/password.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { expectOk } from '#lib/platform/command.ts'
import { type CastName, cast, demoPassword } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { actor, as, freshWorld, personId } from '#tests/support/world.ts'

beforeEach(async () => {
  await freshWorld()
  await sql('owner', 'update person set password_hash = $1', [await hashPassword(demoPassword)])
})

const home = '203.0.113.7'
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36'
const enter = (email: string, password = demoPassword) => signIn({ email, password }, home, chrome)
const caller = async (name: CastName) => ({ actor: await actor(name), via: 'desk' }) as const
const seen = async (asked: object = {}) =>
  (await listSignIns(await actor('chief'), signInFilter.parse(asked), null))?.rows.map(
    ({ email, name, outcome }) => `${email} ${name} ${outcome}`,
  )

test('who came in, who guessed, whose account is off and who went is logged, each with from where and by which program', async () => {
  const { email, name } = cast.editor
  await enter(email, 'wrong password')
  await enter(email)
  await enter('Nobody@example.com')
  expectOk(await as('admin', disablePerson, { personId: personId('reporter') }))
  await enter(cast.reporter.email)
  await logSignIn(email, { address: home, userAgent: chrome }, 'ended')
  expect(await seen()).toEqual([
    `${email} ${name} ended`,
    `${cast.reporter.email} ${cast.reporter.name} disabled`,
    'nobody@example.com null wrong-password',
    `${email} ${name} entered`,
    `${email} ${name} wrong-password`,
  ])
  const page = await listSignIns(await actor('chief'), {}, null)
  expect(page?.rows[0]).toMatchObject({ address: home, userAgent: chrome, program: 'Chrome 141 · Windows' })
  expect(await seen({ person: personId('editor'), outcome: 'entered' })).toHaveLength(1)
  expect(await seen({ person: 0 })).toEqual(['nobody@example.com null wrong-password'])
  expect(await seen({ from: '2001-01-01', to: '2001-01-02' })).toEqual([])
  expect((await listSignInPeople(await actor('chief'))).map((each) => each.email).sort()).toEqual(
    [cast.editor.email, cast.reporter.email].sort(),
  )
})

test('sessions that end because a password was changed or an account disabled are logged with the change itself', async () => {
  const { email, name } = cast.editor
  await enter(email)
  const changing = changePasswordFrom(home)
  expect(
    await changing(await caller('editor'), { current: 'not this one', password: 'a longer one' }),
  ).toMatchObject({
    refusal: { code: 'password-wrong' },
  })
  expectOk(await changing(await caller('editor'), { current: demoPassword, password: 'a longer one' }))
  expectOk(await as('admin', disablePerson, { personId: personId('editor') }))
  expect(await as('admin', disablePerson, { personId: personId('editor') })).toMatchObject({ ok: false })
  expect(await seen()).toEqual([
    `${email} ${name} ended-disabled`,
    `${email} ${name} ended-password`,
    `${email} ${name} entered`,
  ])
  expect(await seen({ person: personId('editor'), outcome: 'ended-disabled' })).toHaveLength(1)
})

test('who has not been in has no session that could end', async () => {
  expectOk(await as('admin', disablePerson, { personId: personId('editor') }))
  expect(await seen()).toEqual([])
})

test('a change of name or language ends nothing', async () => {
  await enter(cast.editor.email)
  expectOk(await as('editor', changeLocale, { locale: 'en' }))
  expect(await seen({ outcome: 'ended-password' })).toEqual([])
})

test('somebody who guesses on after the limit is logged once, so that the log is not flooded', async () => {
  const { email } = cast.editor
  for (let turn = 0; turn < 14; turn += 1) await enter(email, 'wrong password')
  const outcomes = await sql<{ outcome: string; count: number }>(
    'app',
    'select outcome, count(*)::int as count from sign_in group by outcome order by outcome',
  )
  expect(outcomes).toEqual([
    { outcome: 'too-often', count: 1 },
    { outcome: 'wrong-password', count: 10 },
  ])
})

test('the log is read page by page by who reads the audit, and by nobody else', async () => {
  await sql(
    'owner',
    `insert into sign_in (email, address, outcome) select 'a@example.com', '', 'entered' from generate_series(1, 60)`,
  )
  const chief = await actor('chief')
  const first = await listSignIns(chief, {}, null)
  const second = await listSignIns(chief, {}, first?.next ?? null)
  expect([first?.rows.length, second?.rows.length, second?.next]).toEqual([50, 10, null])
  for (const name of ['admin', 'third', 'reporter', 'reader'] as const) {
    expect(await listSignIns(await actor(name), {}, null)).toBeNull()
    expect(await listSignInPeople(await actor(name))).toEqual([])
  }
})

test('the paper keeps the log for as long as it says, never for less than six months, and clears what is older', async () => {
  const keep = async (months: number) =>
    as('admin', saveRetention, { seen: asSeen(await readRetention()).seen, retention: { months } })
  expect(await readRetention()).toEqual({ months: 6 })
  expect(await keep(5)).toMatchObject({
    refusal: { code: 'invalid', fields: { 'retention.months': { code: 'kept-too-short' } } },
  })
  expectOk(await keep(12))
  const [event] = await sql('app', `select name, data from audit_event order by seq desc limit 1`)
  expect(event).toMatchObject({
    name: 'log-retention.changed',
    data: { 'was months': '6', 'is months': '12' },
  })
  await sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       insert into sign_in (email, address, outcome, at) select 'a@example.com', '', 'entered', now() - make_interval(months => m)
         from generate_series(0, 20, 5) m;
     end $$`,
  )
  await clearSignIns()
  expect(await sql('app', 'select 1 from sign_in')).toHaveLength(3)
})
