import { execFile } from 'node:child_process'
import { chmod, lstat, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system user that PostgreSQL runs as when the caller is root. */
export interface Account {
  uid: number
  gid: number
}

/** Where root puts what the account must reach, when the clone itself lies where it cannot go. */
export const systemHome = '/var/lib/sanshen'

/** What PostgreSQL's programs get of our environment: no secret, and no locale, so that messages stay in English. */
export const bareEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
}

/**
 * PostgreSQL refuses to run as root: gives the `postgres` user's ids, making that user when it is missing, or null
 * when the caller is not root. Rejects with one line when the user cannot be made.
 */
export async function findAccount(say: (line: string) => void): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const known = await lookUp()
  if (known) return known
  say('making the system user postgres, because PostgreSQL does not run as root')
  await run('groupadd', ['--system', '--force', 'postgres']).catch(() => undefined)
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']).catch(
    () => undefined,
  )
  const made = await lookUp()
  if (!made) {
    throw new Error(
      'PostgreSQL does not run as root and the user postgres cannot be made; start as another user',
    )
  }
  return made
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

/** Whether `account` may read `path` (or its nearest existing ancestor) and pass through every directory above it. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  const target = await nearest(path)
  if (!(await permits(account, target, 4))) return false
  for (let at = dirname(target); ; at = dirname(at)) {
    if (!(await permits(account, at, 1))) return false
    if (at === dirname(at)) return true
  }
}

async function nearest(path: string): Promise<string> {
  return realpath(path).catch(() => nearest(dirname(path)))
}

/** Whether the mode bit (4 read, 1 pass) is set for `account`. */
async function permits(account: Account, path: string, bit: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return (mode & (bit << shift)) !== 0
}

/** Makes a directory under `systemHome` that everyone may pass through, whatever the umask is. */
export async function makePassable(path: string): Promise<void> {
  if (path !== systemHome) await makePassable(dirname(path))
  await mkdir(path, { recursive: true })
  await chmod(path, 0o755)
}

/** Lets everyone read a tree, and execute what its owner may. */
export async function openToAll(path: string): Promise<void> {
  const info = await lstat(path)
  if (info.isSymbolicLink()) return
  await chmod(path, info.mode & 0o100 ? 0o755 : 0o644)
  if (!info.isDirectory()) return
  for (const name of await readdir(path)) await openToAll(join(path, name))
}
