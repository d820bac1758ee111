import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'

beforeEach(openNewsroom)

const entering = (more: Record<string, unknown> = {}) =>
  row('sign_in', {
    ...{ email: 'Editor@example.com', address: '203.0.113.7', user_agent: 'Mozilla', outcome: 'entered' },
    ...more,
  })
const asIs = { text: entering().text.replace(/ returning .*$/, ''), values: entering().values }

/** A row that came in so many months ago; the laws asleep, since nobody else could set its time. */
const cameIn = (months: number) =>
  sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       insert into sign_in (email, address, outcome, at)
         values ('old@example.com', '203.0.113.7', 'entered', now() - interval '${months} months' - interval '1 hour');
     end $$`,
  )

test('whose account it was and when is the database’s word, and only known outcomes are logged', async () => {
  await act(null, asIs)
  const [kept] = await sql(
    'app',
    `select email, person_id, at > now() - interval '1 minute' as now from sign_in`,
  )
  expect(kept).toEqual({ email: 'editor@example.com', person_id: person.editor, now: true })
  await attack('42501', null, entering({ person_id: person.chief }))
  await attack('42501', null, entering({ at: '2001-01-01' }))
  await attack('content-invalid', null, entering({ outcome: 'perhaps' }))
  await attack('content-invalid', null, entering({ email: ' ' }))
})

test('nobody changes the log, and nothing of it goes before its time', async () => {
  await act(null, asIs)
  await cameIn(5)
  for (const who of ['chief', 'admin', null] as const) {
    await attack('log-is-kept', who, 'delete from sign_in')
    await attack('42501', who, `update sign_in set outcome = 'entered'`)
    await attack('42501', who, 'truncate sign_in')
  }
  await expect(sql('owner', `update sign_in set outcome = 'ended'`)).rejects.toThrow('evidence-is-permanent')
  await expect(sql('owner', 'truncate sign_in')).rejects.toThrow('evidence-is-permanent')
  await expect(sql('reader', 'select * from public.sign_in')).rejects.toThrow('permission denied')
})

test('what is older than the paper keeps it is cleared by the paper itself, and by no person', async () => {
  await cameIn(6)
  await attack('log-is-kept', 'chief', 'delete from sign_in')
  await act('chief', `insert into setting values ('log-retention', '{"months": 12}')`)
  await attack('log-is-kept', null, 'delete from sign_in')
  await act('chief', `update setting set value = '{"months": 6}' where key = 'log-retention'`)
  await act(null, 'delete from sign_in')
  expect(await sql('app', 'select 1 from sign_in')).toEqual([])
})

test('no setting lets a log be kept for less than six months', async () => {
  const keeping = (months: string) => `insert into setting values ('log-retention', '{"months": ${months}}')`
  await attack('kept-too-short', 'chief', keeping('5'))
  await attack('kept-too-short', 'chief', keeping('0'))
  for (const months of ['-7', '6.5', '"12"', 'null', '9999']) {
    await attack('content-invalid', 'chief', keeping(months))
  }
  await attack('not-entitled', 'reporter', keeping('12'))
  await act('admin', keeping('12'))
  await attack(
    'kept-too-short',
    'admin',
    `update setting set value = '{"months": 1}' where key = 'log-retention'`,
  )
})
