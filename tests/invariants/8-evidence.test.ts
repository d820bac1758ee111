import { beforeAll, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { evidence, openFullNewsroom } from '#tests/support/full-world-sql.ts'
import { act, attack, person, refusesEach, row } from '#tests/support/newsroom-sql.ts'

// Every attack here is refused whole, so one newsroom serves them all.
beforeAll(openFullNewsroom)

const tables = Object.keys(evidence)

/** Something else that fits the column's type. */
const another: Record<string, (column: string) => string> = {
  integer: (column) => `coalesce(${column}, 0) + 1`,
  text: (column) => `coalesce(${column}, '') || 'x'`,
  boolean: (column) => `not ${column}`,
  jsonb: () => `'{"v": 1}'`,
  ARRAY: (column) => `array_append(${column}, null)`,
  date: (column) => `coalesce(${column}, current_date) - 1`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) - interval '1 day'`,
}

const columnsOf = (table: string) =>
  sql<{ name: string; type: string }>(
    'owner',
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1`,
    [table],
  )

/** Where rows differ in what may still be filled in, each is tried; elsewhere one stands for all. */
const rowsOf = (table: string) =>
  sql('owner', `select ctid::text from "${table}" limit ${evidence[table]?.length ? 50 : 1}`)

test('every table that holds evidence is known here', async () => {
  const triggers = await sql<{ name: string }>(
    'owner',
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'z_evidence_is_permanent'`,
  )
  expect(triggers.map(({ name }) => name.replaceAll('"', '')).sort()).toEqual([...tables].sort())
})

const never = /^(evidence-is-permanent|round-closed)$/

test.each(tables)('no column of %s changes but those that close it', async (table) => {
  const rows = await rowsOf(table)
  expect(rows.length).toBeGreaterThan(0)
  const columns = (await columnsOf(table)).filter(({ name }) => !evidence[table]?.includes(name))
  const changes = columns.map(({ name, type }) => `update "${table}" set ${name} = ${another[type]?.(name)}`)
  await refusesEach(
    /^42501$/,
    changes.map((change) => [change, () => act('chief', change)]),
  )
  const asOwner = changes.flatMap((change) => rows.map(({ ctid }) => `${change} where ctid = '${ctid}'`))
  await refusesEach(
    never,
    asOwner.map((change) => [change, () => act('chief', change, 'owner')]),
  )
})

test.each(Object.entries(evidence).filter(([, columns]) => columns.length > 0))(
  'what closed %s is never written over',
  async (table, columns) => {
    const closed = columns.find((column) => column.endsWith('_at')) ?? columns[0]
    const rows = await sql('owner', `select ctid::text from "${table}" where ${closed} is not null`)
    expect(rows.length).toBeGreaterThan(0)
    const changes = rows.flatMap(({ ctid }) =>
      columns.map((column) => `update "${table}" set ${column} = null where ctid = '${ctid}'`),
    )
    for (const role of ['app', 'owner'] as const) {
      await refusesEach(
        never,
        changes.map((change) => [change, () => act('chief', change, role)]),
      )
    }
  },
)

test.each(tables)('no row of %s is deleted or truncated', async (table) => {
  for (const statement of [`delete from "${table}"`, `truncate "${table}" cascade`]) {
    await attack('42501', 'chief', statement)
    await attack('evidence-is-permanent', 'chief', statement, 'owner')
  }
})

test.each(tables)('no row of %s is written over by an upsert or a merge', async (table) => {
  const [first] = await columnsOf(table)
  const closes = (evidence[table]?.length ?? 0) > 0
  if (!closes) {
    await attack(
      '42501',
      'chief',
      `insert into "${table}" select * from "${table}" limit 1 on conflict on constraint "${table}_pkey" do update set ${first?.name} = 1`,
    )
  }
  await attack(
    '42501',
    'chief',
    `merge into "${table}" t using "${table}" s on t = s when matched then delete`,
  )
})

test('what the laws alone write is written by nobody else: seats, voids and who wrote', async () => {
  const rows = [
    row('seat', { round_id: 1, person_id: person.admin, position: 4, origin: 'signature' }),
    {
      text: 'insert into approval_void (approval_id, return_id) select max(a.id), max(r.id) from approval a, "return" r',
    },
    row('draft_writing', { article_id: 1, person_id: person.admin }),
  ]
  for (const statement of rows) {
    await attack('42501', 'chief', statement)
    await attack('evidence-is-permanent', 'chief', statement, 'owner')
  }
})

test('no foreign key of the newsroom takes a row along', async () => {
  const taking = await sql(
    'owner',
    `select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
       and (confdeltype <> 'a' or confupdtype <> 'a')`,
  )
  expect(taking).toEqual([])
  const late = await sql(
    'owner',
    `select conname from pg_constraint where condeferrable and connamespace = 'public'::regnamespace order by 1`,
  )
  // A return's voids come in before its own row does, and from nowhere but that law; a wording is said to be taken before
  // the draft has it, in one act.
  expect(late).toEqual([
    { conname: 'approval_void_return_id_fkey' },
    { conname: 'z_wording_that_is_taken_is_written' },
  ])
  const [all] = await sql(
    'owner',
    `select count(*)::int as n from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  expect(all?.n).toBeGreaterThan(40)
})

test('no cascade takes evidence along, from people, articles, workflows or roles', async () => {
  for (const table of ['person', 'article', 'workflow', 'workflow_version', 'role', 'channel', 'draft']) {
    await attack('42501', 'admin', `delete from ${table}`)
    await attack('42501', 'admin', `truncate ${table} cascade`)
  }
  for (const table of ['person', 'workflow', 'role']) {
    await attack(/^23503 /, null, `delete from ${table}`, 'owner')
    await attack('evidence-is-permanent', null, `truncate ${table} cascade`, 'owner')
  }
  await attack(/^23503 /, null, 'update person set id = id + 1000', 'owner')
})
