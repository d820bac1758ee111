import { afterAll } from '@jest/globals'
import pg from 'pg'

/** Who speaks to the database: its owner, the application's role, or the reader's. */
export type Role = 'owner' | 'app' | 'reader'

/** Addresses of this worker's own database. */
export const ownerUrl = process.env.TEST_OWNER_URL ?? ''
export const appUrl = process.env.DATABASE_APP_URL ?? ''
export const readerUrl = process.env.DATABASE_READER_URL ?? ''

const urls: Record<Role, string> = { owner: ownerUrl, app: appUrl, reader: readerUrl }
const pools = new Map<Role, pg.Pool>()
const clients = new Set<pg.Client>()

/** Runs one statement of raw SQL as `role`, on a connection of its own turn, and gives its rows. */
export async function sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  role: Role,
  text: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  let pool = pools.get(role)
  if (!pool) {
    pool = new pg.Pool({ connectionString: urls[role] })
    pools.set(role, pool)
  }
  return (await pool.query<Row>(text, parameters)).rows
}

/** A connection as `role` for transactions and races; closed after the test file at the latest. */
export async function connect(role: Role): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urls[role] })
  client.on('error', () => undefined)
  await client.connect()
  clients.add(client)
  return client
}

/**
 * Brings this worker's database back to what a newsroom starts with, ids included, without cutting connections.
 * Fails after five seconds when a transaction that the test left open holds a row.
 */
export async function resetDatabase(): Promise<void> {
  await sql('owner', 'select test_base.reset()')
}

afterAll(async () => {
  await Promise.all([...clients].map((client) => client.end()))
  await Promise.all([...pools.values()].map((pool) => pool.end()))
})
