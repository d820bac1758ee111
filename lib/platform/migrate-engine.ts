import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Prisma Migrate's own engine, connected to one database. */
export type MigrateEngine = bindings.SchemaEngine

/** A migrations directory in Prisma's layout, as the engine takes it. */
export type MigrationList = bindings.MigrationList

/** Nothing in the database is outside of Prisma's view. */
export const everything: bindings.SchemaFilter = { externalTables: [], externalEnums: [] }

/**
 * Lets `use` work with Prisma's schema engine (the WebAssembly build, so that no binary is downloaded) on the database
 * of `ownerUrl`, with the schema files as its data model. Rejects when the database cannot be reached.
 */
export async function withMigrateEngine<Result>(
  ownerUrl: string,
  schema: bindings.SchemaContainer[],
  use: (engine: MigrateEngine) => Promise<Result>,
): Promise<Result> {
  await instantiate()
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content])
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(pool, ownerUrl))
    return await use(await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory))
  } finally {
    await pool.end()
  }
}

/** Reads every `*.prisma` file of `directory`, in name order. */
export async function readSchema(directory: string): Promise<bindings.SchemaContainer[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(directory, path), 'utf8') })),
  )
}

/** Reads `prisma/migrations` (Prisma's own layout), in name order; an absent directory is an empty history. */
export async function readMigrations(baseDir: string): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const lock = await readFile(join(baseDir, 'migration_lock.toml'), 'utf8').catch(() => null)
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: lock },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

let instantiated: Promise<void> | undefined

/** Node cannot import `.wasm` files as the package expects a bundler to, so the module is put together by hand. */
function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = await readFile(join(dirname(script), 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() })
    bindings.__wbg_set_wasm(instance.exports)
    const { __wbindgen_start: start } = instance.exports as { __wbindgen_start: () => void }
    start()
  })()
  return instantiated
}

/** The engine never clears the ten-second timer of its lock, which would keep a finished process waiting for it. */
function imports(): WebAssembly.ModuleImports {
  const given = Object.entries(bindings as unknown as WebAssembly.ModuleImports)
  const unheld = (run: () => void, ms: number) => setTimeout(run, ms).unref()
  return Object.fromEntries(
    given.map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? unheld : value]),
  )
}

/** The pg adapter, able to run scripts that hold function bodies and to make and drop a scratch database. */
function adapterFactory(pool: pg.Pool, ownerUrl: string): PrismaPg {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => whole(await connect())
  factory.connectToShadowDb = async () => {
    const database = `sanshen_scratch_${crypto.randomUUID().replaceAll('-', '')}`
    await pool.query(`CREATE DATABASE "${database}"`)
    const url = new URL(ownerUrl)
    url.pathname = `/${database}`
    const scratch = await new PrismaPg(url.href).connect()
    const dispose = scratch.dispose.bind(scratch)
    scratch.dispose = async () => {
      await dispose()
      await pool.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    }
    return whole(scratch)
  }
  return factory
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/** Type ids of pg_type: the catalogues' one-byte `"char"`, and an array of it. */
const char = 18
const charArray = 1002

/**
 * Mends what the adapter cannot do for migrations: its own `executeScript` splits on `;`, which breaks function
 * bodies, and runs outside a transaction; and it knows `"char"`, which a diff reads from the catalogues, only as an
 * array.
 */
function whole(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.executeScript = async (script) => {
    await query({ text: script }).catch(tellEngine)
  }
  const passChars = async (config: pg.QueryConfig) => {
    const result = await query(config)
    for (const field of result.fields) if (field.dataTypeID === char) field.dataTypeID = charArray
    return result
  }
  pool.query = passChars as typeof pool.query
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql)
    const { CharacterArray, Character } = ColumnTypeEnum
    return {
      ...result,
      columnTypes: result.columnTypes.map((type) => (type === CharacterArray ? Character : type)),
    }
  }
  return adapter
}

/** The engine passes on the reason of a failed script only in its own form. */
function tellEngine(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}
