import { beforeEach, expect, test } from '@jest/globals'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'

beforeEach(openNewsroom)

const shift = (who: CastName, hours = 8) =>
  row('duty_shift', {
    ...{ stage_key: 'third-review', person_id: person[who] },
    ...{ starts_at: new Date(0), ends_at: new Date(hours * 3_600_000) },
  })

test('the roster is kept by who keeps the people or the workflow', async () => {
  for (const who of ['third', 'reporter', 'reader'] as const)
    await attack('not-entitled', who, shift('third'))
  await attack('not-signed-in', null, shift('third'))
  await act('chief', shift('third'))
  await act('admin', shift('third2'))
  await attack('not-entitled', 'third', 'delete from duty_shift')
  await act('admin', 'delete from duty_shift')
  expect(await sql('app', 'select 1 from duty_shift')).toEqual([])
})

test('a turn of duty ends after it begins, within a day, and is a colleague’s', async () => {
  await attack('content-invalid', 'chief', shift('third', 0))
  await attack('content-invalid', 'chief', shift('third', 25))
  await attack('not-staff', 'chief', shift('reader'))
  await sql('app', 'update person set disabled_at = now() where id = $1', [person.third])
  await attack('not-staff', 'chief', shift('third'))
})
