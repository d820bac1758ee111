import { expect, test } from '@jest/globals'
import type pg from 'pg'
import type { CastName } from '#prisma/seed/cast.ts'
import { actsOf, alone, NEWEST, snapshot } from '#tests/support/acts-sql.ts'
import { connect, sql } from '#tests/support/database.ts'
import { act, answer, openNewsroom, person, waits } from '#tests/support/newsroom-sql.ts'
import { correct, live, scheduling } from '#tests/support/walk-sql.ts'

// Two people act at the same moment in two connections. Whatever comes of it must be what comes of the two acts one
// after the other, in one order or the other, or of the first alone, when the second is refused.

// Two people and the two ends of a round in `npm test`; everybody everywhere (20 minutes) with RACES=all.
const everybody = ['chief', 'third', 'second', 'reviewer', 'editor', 'reporter'] as const

type Act = { who: CastName; name: string; statement: string }

const actAs = async (client: pg.Client, { who, statement }: Act): Promise<string> => {
  await client.query(`select set_config('sanshen.actor', $1, true)`, [String(person[who])])
  return answer(client.query(alone(statement)))
}

/** What acts come to in turn; a refused one counts as not done. */
async function inTurn(client: pg.Client, ...acts: Act[]): Promise<string> {
  await client.query('begin')
  for (const each of acts) {
    await client.query('savepoint act')
    if ((await actAs(client, each)) !== 'done') await client.query('rollback to savepoint act')
  }
  const after = await snapshot(client)
  await client.query('rollback')
  return after
}

/** What they come to when the second is sent before the first has committed. */
async function atOnce(one: pg.Client, other: pg.Client, first: Act, second: Act): Promise<string> {
  await one.query('begin')
  await other.query('begin')
  const pid = (await other.query('select pg_backend_pid() as pid')).rows[0].pid
  const told = await actAs(one, first)
  const later = actAs(other, second)
  await Promise.race([later, waits(pid)])
  await one.query(told === 'done' ? 'commit' : 'rollback')
  await other.query((await later) === 'done' ? 'commit' : 'rollback')
  return snapshot(one)
}

/** Makes `keep()`, which remembers the newsroom as it is, and gives what brings it back. */
async function remember(): Promise<() => Promise<unknown>> {
  // What SQL generates cannot be written back, and comes back by itself.
  const tables = await sql<{ name: string; columns: string }>(
    'owner',
    `select table_name as name, string_agg(quote_ident(column_name), ', ') filter (where is_generated = 'NEVER') as columns
     from information_schema.columns join pg_tables on tablename = table_name and schemaname = table_schema
     where table_schema = 'public' and table_name not in ('_prisma_migrations', 'schema_state') group by 1`,
  )
  const kept = tables.map(({ name }) => `create table kept."${name}" as table public."${name}";`)
  const back = tables.map(
    ({ name, columns }) =>
      `delete from public."${name}"; insert into public."${name}" (${columns}) select ${columns} from kept."${name}";`,
  )
  await sql(
    'owner',
    `drop schema if exists kept cascade; create schema kept; ${kept.join('\n')}
    create function kept.back() returns void language plpgsql set session_replication_role = replica as $$
    #variable_conflict use_column
    begin ${back.join('\n')} end $$`,
  )
  return () => sql('owner', 'select kept.back()')
}

test.each(process.env.RACES === 'all' ? [0, 1, 2, 3, 4, 5] : [0, 5])(
  'two acts at once at position %i come to what they come to in turn',
  async (position) => {
    await openNewsroom()
    const old = await live()
    const walk = { ...(await correct(old, position)), publicationId: old.publicationId }
    if (position === 5) await act('third2', scheduling(walk, new Date(Date.now() + 86_400_000), 'third2'))
    await sql('owner', `select setval('round_id_seq', ${NEWEST}), setval('approval_id_seq', ${NEWEST})`)
    const back = await remember()
    const [one, other] = [await connect('app'), await connect('app')]
    const people = process.env.RACES === 'all' ? everybody : (['chief', 'reporter'] as const)
    const acts = people.flatMap((who) =>
      Object.entries(actsOf(who, walk, position)).map(([name, statement]) => ({ who, name, statement })),
    )
    const wrong: string[] = []
    for (const first of acts) {
      if ((await inTurn(one, first)) === (await inTurn(one))) continue
      for (const second of acts) {
        const together = await atOnce(one, other, first, second)
        await back()
        const orders = [[first, second], [second, first], [first]]
        const possible: string[] = []
        for (const order of orders) possible.push(await inTurn(one, ...order))
        if (!possible.includes(together))
          wrong.push(`${first.who} ${first.name} / ${second.who} ${second.name}`)
      }
    }
    expect(wrong).toEqual([])
    await sql('owner', 'drop schema kept cascade')
  },
  1_200_000,
)
