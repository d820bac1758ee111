import { sql } from './database.ts'

// Tables whose every row counts; attempts to sign in are no part of an act.
const tables = sql<{ name: string }>(
  'owner',
  `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and (n.nspname = 'public' and c.relname not in ('_prisma_migrations', 'schema_state', 'sign_in_attempt', 'sign_in')
     or n.nspname = 'graphile_worker' and c.relname = '_private_jobs') order by 1`,
)

let query: string | undefined

/** One hash over every row of the newsroom and of the queue: equal exactly when nothing changed. */
export async function fingerprint(): Promise<string> {
  query ??= `select md5(string_agg(md5, '' order by name)) as hash from (${(await tables)
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`,
    )
    .join(' union all ')}) all_tables`
  const [row] = await sql<{ hash: string }>('owner', query)
  return row?.hash ?? ''
}
