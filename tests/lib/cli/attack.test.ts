import { beforeEach, expect, test } from '@jest/globals'
import { runAll } from '#lib/cli/attack.ts'
import { answerLine, isRefusal } from '#lib/cli/attack-answer.ts'
import { fiveAttacks } from '#lib/cli/attack-statements.ts'
import { connect } from '#tests/support/database.ts'
import { act, checksum, openNewsroom, row } from '#tests/support/newsroom-sql.ts'
import { live, walkTo } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

test('the five attacks are refused, each by its law, and change nothing', async () => {
  await live()
  await walkTo(3)
  await act('third', row('audit_event', { name: 'revision.published' }))
  const before = await checksum()
  const client = await connect('app')
  const printed: string[] = []
  expect(await runAll(client, await fiveAttacks(client), (line) => printed.push(line))).toBe(true)
  expect(printed.filter((line) => line.startsWith('REFUSED'))).toEqual([
    'REFUSED by PostgreSQL: SN001 not-fully-signed, detail 3 (law 6, publication)',
    'REFUSED by PostgreSQL: SN001 own-text, detail 1 (law 4, seat)',
    'REFUSED by PostgreSQL: SN001 not-the-actor (who acts)',
    'REFUSED by PostgreSQL: 42501 permission denied for table revision (law 8, grants)',
    'REFUSED by PostgreSQL: 42501 permission denied for table audit_event (law 8, grants)',
  ])
  expect(await checksum()).toBe(before)
})

test('an attack that is let through is said so, and leaves nothing', async () => {
  const client = await connect('app')
  const before = await checksum()
  const printed: string[] = []
  const harmless = { title: 'x', statements: [`insert into channel (slug, name) values ('x', 'x')`] }
  const mistyped = { title: 'y', statements: ['selec 1'] }
  expect(await runAll(client, [harmless, mistyped], (line) => printed.push(line))).toBe(false)
  expect(printed[1]).toBe('LET THROUGH (and rolled back)')
  expect(printed[3]).toBe('ERROR: 42601 syntax error at or near "selec"')
  expect(await checksum()).toBe(before)
})

test('without an article in review and one that is live there is nothing to attack', async () => {
  await expect(fiveAttacks(await connect('app'))).rejects.toThrow('no article in review')
})

test('a key that refuses is a refusal without a law', async () => {
  const error = await act(
    null,
    row('person', { email: 'editor@example.com', name: 'x', password_hash: '' }),
  ).catch((thrown) => thrown)
  expect(isRefusal(error)).toBe(true)
  expect(answerLine(error)).toMatch(/^REFUSED by PostgreSQL: 23505 .*person_email_key/)
})
