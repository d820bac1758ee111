import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { everything, readMigrations, readSchema, withMigrateEngine } from './migrate-engine.ts'
import { applyInvariants } from './migrate-invariants.ts'
import { prismaDirectory, rememberStanding, standingHash } from './migrate-standing.ts'
import { admitLogin, closeDatabase, ensureGroupRoles, type LesserUrls, lesserUrl } from './roles.ts'

export interface MigrateOptions extends LesserUrls {
  /** The owner's address: only a migrating process has it. */
  ownerUrl: string
  /** SESSION_SECRET, from which the lesser roles' passwords are derived. */
  secret: string
  /** Another prisma directory, for tests. */
  directory?: string
  say?: (line: string) => void
}

/** What `migrate` did; both empty when everything stood already. */
export interface Migrated {
  migrations: string[]
  invariants: boolean
}

/**
 * Brings a database to the present schema: roles, Prisma's migrations, the job queue's own tables, then the laws of
 * prisma/invariants. One at a time a database; a second waits and finds nothing to do. Rejects with one line.
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const { ownerUrl, secret, directory = prismaDirectory, say = () => undefined } = options
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const encoding = await owner.query<{ server_encoding: string }>('show server_encoding')
    if (encoding.rows[0]?.server_encoding !== 'UTF8')
      throw new Error('the database must be made with encoding UTF8')
    await takeTurn(owner, say)
    await ensureGroupRoles(owner)
    const appUrl = options.appUrl ?? lesserUrl(ownerUrl, 'app', secret)
    const readerUrl = options.readerUrl ?? lesserUrl(ownerUrl, 'reader', secret)
    await admitLogin(owner, 'app', appUrl, Boolean(options.appUrl))
    await admitLogin(owner, 'reader', readerUrl, Boolean(options.readerUrl))
    await closeDatabase(owner, ownerUrl, [appUrl, readerUrl])
    const migrations = await applyMigrations(ownerUrl, directory, owner)
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) })
    const invariants = await applyInvariants(owner, directory)
    await rememberStanding(owner, await standingHash(directory, { appUrl, readerUrl }))
    return { migrations, invariants }
  } finally {
    await owner.end()
  }
}

/** The lock goes with the connection, so a killed migration leaves none. */
async function takeTurn(owner: pg.Client, say: (line: string) => void): Promise<void> {
  const key = "hashtext('sanshen.migrate')"
  const tried = await owner.query<{ free: boolean }>(`select pg_try_advisory_lock(${key}) as free`)
  if (tried.rows[0]?.free) return
  say('waiting for another migration of this database')
  await owner.query(`select pg_advisory_lock(${key})`)
}

async function applyMigrations(ownerUrl: string, directory: string, owner: pg.Client): Promise<string[]> {
  const migrationsList = await readMigrations(`${directory}/migrations`)
  const failed = await failedMigrations(owner)
  return withMigrateEngine(ownerUrl, await readSchema(`${directory}/schema`), async (engine) => {
    // Each script is one transaction, so a failed one has left nothing and may simply be tried again.
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
    const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    })
    const [edited] = editedMigrationNames
    if (edited) throw new Error(`the migration ${edited} was changed after this database had applied it`)
    const done = await engine.applyMigrations({ migrationsList, filters: everything }).catch(inOneLine)
    return done.appliedMigrationNames
  })
}

/** The engine tells its own call stack; of it only the migration's name and PostgreSQL's reason matter. */
function inOneLine(error: Error): never {
  const reason = /^Error querying the database: (.+)$/m.exec(error.message)?.[1]
  const name = /migration_name="(.+)"/.exec(error.message)?.[1]
  throw reason && name ? new Error(`the migration ${name} failed: ${reason}`, { cause: error }) : error
}

async function failedMigrations(owner: pg.Client): Promise<string[]> {
  const known = await owner.query(`select to_regclass('_prisma_migrations') is not null as known`)
  if (!known.rows[0].known) return []
  const failed = await owner.query<{ migration_name: string }>(
    'select distinct migration_name from _prisma_migrations where finished_at is null and rolled_back_at is null',
  )
  return failed.rows.map((row) => row.migration_name)
}
