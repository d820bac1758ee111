import { beforeEach, expect, test } from '@jest/globals'
import type { CastName } from '#prisma/seed/cast.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'

beforeEach(openNewsroom)

const giving = (who: CastName, role: string) => row('person_role', { person_id: person[who], role_key: role })

test('nobody gives themselves a role, or another, without keeping the people', async () => {
  for (const who of ['reporter', 'editor', 'third', 'chief'] as const) {
    await attack('not-entitled', who, giving(who, 'admin'))
    await attack('not-entitled', who, giving('reader', 'chief'))
    await attack('not-entitled', who, {
      text: 'delete from person_role where person_id = $1',
      values: [person.second],
    })
  }
  await act('admin', giving('reporter', 'editor'))
})

test('nobody enables, disables, renames or signs in for another without keeping the people', async () => {
  const change = (set: string, who: CastName) => ({
    text: `update person set ${set} where id = $1`,
    values: [person[who]],
  })
  await attack('not-entitled', 'chief', change('disabled_at = now()', 'second'))
  await attack('not-entitled', 'reporter', change(`password_hash = 'mine'`, 'third'))
  await attack('not-entitled', 'reporter', change('disabled_at = now()', 'reporter'))
  await act('reporter', change(`locale = 'en', password_hash = 'new', session_version = 2`, 'reporter'))
  await act('admin', change('disabled_at = now()', 'reporter'))
  await attack('not-entitled', 'reporter', change('disabled_at = null', 'reporter'))
  await attack('not-entitled', 'reporter', change(`locale = 'zh-CN'`, 'reporter'))
  await attack(
    'not-entitled',
    'editor',
    row('person', { email: 'x@example.com', name: 'x', password_hash: '' }),
  )
})

test('an administrator who is disabled or has lost the role keeps nobody', async () => {
  await act('admin', { text: 'update person set disabled_at = now() where id = $1', values: [person.admin] })
  await attack('not-entitled', 'admin', giving('admin', 'chief'))
})

test('what the actor is called comes from one setting, which ends with the transaction', async () => {
  await act('third', 'select 1')
  expect(await act(null, 'select current_actor() as who')).toEqual([{ who: null }])
})
