import pg from 'pg'

/** Tables that a test may fill: the newsroom's and the queue's own, apart from the two that record migrations. */
const tables = `
  select format('%I.%I', n.nspname, c.relname) as name,
    n.nspname || '_' || c.relname as copy,
    (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')
    and c.relname not in ('_prisma_migrations', 'schema_state', 'migrations')`

/**
 * Writes into the migrated template what every newsroom starts with, and a function `test_base.reset()` that brings a
 * database back to it. Evidence refuses to be deleted, by triggers that hold for its owner too: they sleep in the
 * replica role, which only a superuser may take, inside this function.
 */
export async function rememberBase(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('create schema test_base')
    const { rows } = await owner.query<{ name: string; copy: string; columns: string }>(tables)
    const steps: string[] = []
    for (const { name, copy, columns } of rows) {
      const kept = await owner.query(`create table test_base."${copy}" as table ${name}`)
      steps.push(`if exists (select 1 from ${name}) then delete from ${name}; end if;`)
      if (!kept.rowCount) continue
      steps.push(
        `insert into ${name} (${columns}) overriding system value select ${columns} from test_base."${copy}";`,
      )
    }
    await owner.query(`create table test_base.sequence as
      select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
        last_value is not null as called
      from pg_sequences where schemaname in ('public', 'graphile_worker')`)
    await owner.query(`
      create function test_base.reset() returns void language plpgsql
      set session_replication_role = replica set lock_timeout = '5s' as $reset$
      #variable_conflict use_column
      begin
        ${steps.join('\n        ')}
        perform setval(name, value, called) from test_base.sequence;
      end $reset$`)
  } finally {
    await owner.end()
  }
}
