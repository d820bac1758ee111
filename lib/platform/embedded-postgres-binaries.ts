import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { type Account, canReach, makePassable, openToAll, systemHome } from './embedded-postgres-account.ts'

/** Where a PostgreSQL that `account` may execute lies: `bin/initdb`, `bin/postgres`. */
export interface Binaries {
  directory: string
}

/**
 * Finds the server binaries of the npm package for this platform and makes them usable: the links that its install
 * script would have made, and, where `account` cannot go (a clone under a 0700 home), a copy in a place where it can.
 * `say` hears of a copy. Rejects with one line when there is no package for this platform.
 */
export async function findBinaries(
  account: Account | null,
  spare: string,
  say: (line: string) => void,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const found: { postgres: string } = await import(name).catch(() => {
    throw new Error(`there is no embedded PostgreSQL for ${platform()} ${arch()} (${name}); set DATABASE_URL`)
  })
  const native = dirname(dirname(found.postgres))
  const linked = await makeLinks(native)
  if (linked && (await usable(native, account))) return { directory: native }

  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'))
  const directory = join(account ? systemHome : spare, `postgresql-${version}-${arch()}`)
  if (!(await exists(directory))) {
    const unfinished = `${directory}.${process.pid}`
    say(`copying PostgreSQL to ${directory}, because it cannot run from ${native}`)
    if (account) await makePassable(systemHome)
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await makeLinks(unfinished)
    await openToAll(unfinished)
    await rename(unfinished, directory).catch(() => rm(unfinished, { recursive: true }))
  }
  return { directory }
}

/** npm packages carry no symbolic links and install scripts do not run, so the libraries' links are made here. */
async function makeLinks(native: string): Promise<boolean> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    try {
      await symlink(basename(source), join(native, relative('native', target)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

async function usable(native: string, account: Account | null): Promise<boolean> {
  if (!account) return true
  const probes = ['bin/postgres', 'lib/libpq.so.5', 'share/postgresql/postgres.bki']
  const reached = await Promise.all(probes.map((path) => canReach(account, join(native, path))))
  return reached.every(Boolean)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
