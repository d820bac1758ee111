import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person } from '#tests/support/newsroom-sql.ts'
import { walkTo } from '#tests/support/walk-sql.ts'

beforeEach(async () => {
  await openNewsroom()
  await walkTo(1)
  await sql('app', `insert into notice (person_id, seq, kind, article_id) values ($1, 1, 'waits', 1)`, [
    person.editor,
  ])
})

test('only the person reads a notice, and only once active', async () => {
  await attack('not-the-actor', 'chief', 'update notice set read_at = now()')
  await act('editor', 'update notice set read_at = now()')
  expect(await sql('app', 'select read_at is not null as read from notice')).toEqual([{ read: true }])
})

test('nobody tells themselves or others anything; the paper does', async () => {
  const forged = `insert into notice (person_id, seq, kind, article_id) values (${person.editor}, 2, 'waits', 1)`
  await attack('not-entitled', 'chief', forged)
  await attack('not-entitled', 'editor', forged)
})

test('a notice is told once, and never changes or goes', async () => {
  await attack(
    /^23505/,
    null,
    `insert into notice (person_id, seq, kind, article_id) values (${person.editor}, 1, 'waits', 1)`,
  )
  for (const statement of [
    `update notice set kind = 'released'`,
    'update notice set person_id = 1',
    'update notice set shown = false',
    'delete from notice',
    'truncate notice',
    'delete from notice_choice',
  ]) {
    await attack('42501', 'editor', statement)
  }
})

test('a person chooses for themselves alone', async () => {
  const choice = (who: number) =>
    `insert into notice_choice (person_id, kind, desk, mail) values (${who}, 'waits', true, true)`
  await attack('not-the-actor', 'chief', choice(person.editor))
  await attack('not-signed-in', null, choice(person.editor))
  await act('editor', choice(person.editor))
  await attack('not-the-actor', 'chief', 'update notice_choice set mail = false')
})
