import { expect } from '@jest/globals'
import type pg from 'pg'
import { type CastName, cast, channels } from '#prisma/seed/cast.ts'
import { connect, type Role, resetDatabase, sql } from './database.ts'

/** A newsroom in raw SQL, without a line of the application: the attacks on the laws begin here. */
export type Statement = string | { text: string; values?: unknown[] }

/** Numbers of the cast, in the order of prisma/seed/cast.ts. */
export const person = Object.fromEntries(Object.keys(cast).map((name, index) => [name, index + 1])) as Record<
  CastName,
  number
>

/** Brings the database back to its beginning, with the cast, their roles and the channels. */
export async function openNewsroom(): Promise<void> {
  await resetDatabase()
  await sql(
    'app',
    `insert into person (email, name, password_hash)
     select p->>'email', p->>'name', '' from jsonb_array_elements($1) with ordinality a(p, n) order by n`,
    [JSON.stringify(Object.values(cast))],
  )
  await sql(
    'app',
    `insert into person_role (person_id, role_key)
     select n, jsonb_array_elements_text(p->'roles') from jsonb_array_elements($1) with ordinality a(p, n)`,
    [JSON.stringify(Object.values(cast))],
  )
  await sql(
    'app',
    `insert into channel (slug, name, position)
     select c->>'slug', c->>'name', (c->>'position')::int from jsonb_array_elements($1) c`,
    [JSON.stringify(channels)],
  )
}

/** `insert into table` of these columns, giving the row back. */
export function row(table: string, columns: Record<string, unknown>): { text: string; values: unknown[] } {
  const names = Object.keys(columns)
  return {
    text: `insert into "${table}" (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning *`,
    values: Object.values(columns),
  }
}

/** A connection in the middle of a transaction in which `who` acts. */
export async function session(who: CastName | null, role: Role = 'app', isolation = ''): Promise<pg.Client> {
  const client = await connect(role)
  await begin(client, who, isolation)
  return client
}

async function begin(client: pg.Client, who: CastName | null, isolation = ''): Promise<void> {
  await client.query(`begin ${isolation}`)
  if (who) await client.query(`select set_config('sanshen.actor', $1, true)`, [String(person[who])])
}

const desks = new Map<Role, Promise<pg.Client>>()

/** Runs statements as one transaction of `role` in which `who` acts; gives the rows of the last. */
export async function act(
  who: CastName | null,
  statements: Statement | Statement[],
  role: Role = 'app',
  isolation = '',
): Promise<Record<string, never>[]> {
  if (!desks.has(role)) desks.set(role, connect(role))
  const client = await desks.get(role)
  if (!client) throw new Error('no connection')
  await begin(client, who, isolation)
  try {
    let rows: Record<string, never>[] = []
    for (const statement of [statements].flat()) rows = (await client.query(statement)).rows
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** What PostgreSQL answers: `done`, a law's code, or an SQLSTATE with its constraint. */
export async function answer(running: Promise<unknown>): Promise<string> {
  try {
    await running
    return 'done'
  } catch (error) {
    const { code, message, constraint } = error as pg.DatabaseError
    if (code === 'SN001') return message
    return constraint ? `${code} ${constraint}` : (code ?? message)
  }
}

let everything: string | undefined

/** One checksum over every row of the newsroom. */
export async function checksum(): Promise<string> {
  everything ??= (
    await sql<{ text: string }>(
      'owner',
      `select string_agg(format('select %L || coalesce(md5(string_agg(to_jsonb(t)::text, e''\\n'' order by to_jsonb(t)::text)), '''') as sum from %I t',
         tablename, tablename), ' union all ') as text
       from pg_tables where schemaname = 'public' and tablename not in ('sign_in_attempt', 'sign_in', '_prisma_migrations', 'schema_state')`,
    )
  )[0]?.text
  const [found] = await sql<{ sum: string }>(
    'owner',
    `select string_agg(sum, ' ' order by sum) as sum from (${everything}) t`,
  )
  return found?.sum ?? ''
}

/** The attack is refused with this answer, and not one row of the newsroom is another. */
export async function refuses(expected: string | RegExp, attack: () => Promise<unknown>): Promise<void> {
  const before = await checksum()
  const told = await answer(attack())
  const after = await checksum()
  const no = expected instanceof RegExp ? expect.stringMatching(expected) : expected
  expect({ told, changed: after !== before }).toEqual({ told: no, changed: false })
}

/** Every one of many attempts is refused, and together they have changed nothing. */
export async function refusesEach(
  expected: RegExp,
  attempts: [name: string, () => Promise<unknown>][],
): Promise<void> {
  const before = await checksum()
  const through: string[] = []
  for (const [name, attempt] of attempts) {
    const told = await answer(attempt())
    if (!expected.test(told)) through.push(`${name}: ${told}`)
  }
  expect(through).toEqual([])
  expect(await checksum()).toBe(before)
}

/** As `refuses`, for statements of the application's role in one transaction in which `who` acts. */
export async function attack(
  expected: string | RegExp,
  who: CastName | null,
  statements: Statement | Statement[],
  role: Role = 'app',
): Promise<void> {
  await refuses(expected, () => act(who, statements, role))
}

/**
 * `first` has done its work but not committed when `second` sends its own in another connection; then `first` commits,
 * and `second` if it was let through. Gives both answers.
 */
export async function meet(
  first: [who: CastName | null, statements: Statement[]],
  second: [who: CastName | null, statements: Statement[]],
): Promise<[string, string]> {
  const [one, other] = [await session(first[0]), await session(second[0])]
  const run = async (client: pg.Client, statements: Statement[]) => {
    for (const statement of statements) await client.query(statement)
  }
  const told = await answer(run(one, first[1]))
  const pid = (await other.query('select pg_backend_pid() as pid')).rows[0].pid
  const later = answer(run(other, second[1]))
  await Promise.race([later, waits(pid)])
  await one.query(told === 'done' ? 'commit' : 'rollback')
  const toldLater = await later
  await other.query(toldLater === 'done' ? 'commit' : 'rollback')
  return [told, toldLater]
}

/** Resolves when the connection waits for a lock. */
export async function waits(pid: number): Promise<void> {
  for (;;) {
    const [found] = await sql('owner', `select wait_event_type from pg_stat_activity where pid = $1`, [pid])
    if (found?.wait_event_type === 'Lock') return
  }
}
