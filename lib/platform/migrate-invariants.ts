import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/**
 * Applies `<directory>/invariants/*.sql` in name order as one transaction, unless this database has exactly these
 * laws over exactly these migrations already. Gives whether it did. Rejects with the file's name and SQL's reason.
 */
export async function applyInvariants(owner: pg.Client, directory: string): Promise<boolean> {
  const files = await readInvariants(join(directory, 'invariants'))
  await owner.query('create table if not exists schema_state (key text primary key, value text not null)')
  const hash = await hashOf(files, owner)
  const known = await owner.query(`select 1 from schema_state where key = 'invariants' and value = $1`, [
    hash,
  ])
  if (known.rowCount) return false

  await owner.query('begin')
  try {
    for (const { name, sql } of files) await applyOne(owner, name, sql)
    await owner.query(
      `insert into schema_state values ('invariants', $1) on conflict (key) do update set value = excluded.value`,
      [hash],
    )
    await owner.query('commit')
    return true
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

async function applyOne(owner: pg.Client, name: string, sql: string): Promise<void> {
  try {
    await owner.query(sql)
  } catch (error) {
    const { message, position } = error as { message: string; position?: string }
    const line = position ? `:${sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new Error(`prisma/invariants/${name}${line}: ${message}`)
  }
}

interface Invariant {
  name: string
  sql: string
}

async function readInvariants(directory: string): Promise<Invariant[]> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(directory, name), 'utf8') })),
  )
}

/** Laws name tables, so a new migration makes them due again. */
async function hashOf(files: Invariant[], owner: pg.Client): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, sql } of files) hash.update(`${name}\0${sql}\0`)
  const applied = await owner.query(
    `select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1`,
  )
  for (const row of applied.rows) hash.update(`${row.migration_name}\0`)
  return hash.digest('hex')
}
