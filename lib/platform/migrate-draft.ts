import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { everything, readMigrations, readSchema, withMigrateEngine } from './migrate-engine.ts'
import { prismaDirectory } from './migrate-standing.ts'

/**
 * Writes the next migration: what takes `prisma/migrations`, applied to a scratch database of the owner's server, to
 * `prisma/schema`. Gives the path of its SQL, to be read before it is committed. Rejects when nothing differs.
 */
export async function draftMigration(
  ownerUrl: string,
  name: string,
  directory = prismaDirectory,
): Promise<string> {
  const files = await readSchema(join(directory, 'schema'))
  const migrations = await readMigrations(join(directory, 'migrations'))
  const { exitCode, stdout } = await withMigrateEngine(ownerUrl, files, (engine) =>
    engine.diff({
      from: migrations.migrationDirectories.length ? { tag: 'migrations', ...migrations } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: everything,
    }),
  )
  if (exitCode === 0) throw new Error('prisma/schema holds nothing that the migrations do not')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const target = join(directory, 'migrations', `${stamp}_${name}`)
  await mkdir(target, { recursive: true })
  await writeFile(join(directory, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(join(target, 'migration.sql'), stdout ?? '')
  return join(target, 'migration.sql')
}
