import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import {
  type Account,
  bareEnvironment,
  canReach,
  makePassable,
  systemHome,
} from './embedded-postgres-account.ts'
import type { Binaries } from './embedded-postgres-binaries.ts'

const run = promisify(execFile)

/** The files of one PostgreSQL and its owner's password. */
export interface Cluster {
  directory: string
  password: string
}

export interface ClusterPlan {
  account: Account | null
  binaries: Binaries
  dataDir: string
  durable: boolean
  say: (line: string) => void
}

/**
 * Gives the cluster of `dataDir`, made the first time: UTF-8 with PostgreSQL's own C.UTF-8, whatever the machine's
 * locale is, and a random password kept in `dataDir` for its owner alone.
 */
export async function prepareCluster(plan: ClusterPlan): Promise<Cluster> {
  const { account, dataDir, say } = plan
  await mkdir(dataDir, { recursive: true })
  const directory = await clusterDirectory(dataDir, account)
  if (dirname(directory) !== dataDir) {
    say(`keeping the database in ${directory}, because PostgreSQL's user cannot go to ${dataDir}`)
  }
  const passwordFile = join(dataDir, 'postgres-password')
  const password = await readFile(passwordFile, 'utf8').catch(() => null)
  if (password && (await exists(directory))) return { directory, password }

  if (await exists(directory)) {
    say(`${directory} has lost its password; setting it aside as ${directory}.old`)
    await rm(`${directory}.old`, { recursive: true, force: true })
    await rename(directory, `${directory}.old`)
  }
  const fresh = randomBytes(24).toString('hex')
  await initialise(plan, directory, fresh)
  await writeFile(passwordFile, fresh, { mode: 0o600 })
  return { directory, password: fresh }
}

/** Where the cluster of `dataDir` lies; elsewhere than in it only when the server's account cannot go there. */
export async function clusterDirectory(dataDir: string, account: Account | null): Promise<string> {
  if (!account || (await canReach(account, join(dataDir, 'postgres')))) return join(dataDir, 'postgres')
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  return join(systemHome, name, 'postgres')
}

/** Made under another name and renamed when complete, so that a killed first start leaves no half cluster. */
async function initialise(plan: ClusterPlan, directory: string, password: string): Promise<void> {
  const { account, binaries, durable } = plan
  const unfinished = `${directory}.new`
  const passwordFile = `${directory}.pw`
  await rm(unfinished, { recursive: true, force: true })
  if (directory.startsWith(systemHome)) await makePassable(dirname(directory))
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account)
    await Promise.all([unfinished, passwordFile].map((path) => chown(path, account.uid, account.gid)))
  const flags = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]
  try {
    await run(join(binaries.directory, 'bin', 'initdb'), flags, {
      ...account,
      cwd: '/',
      env: bareEnvironment,
    })
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    throw new Error(`PostgreSQL could not make its files: ${stderr?.trim().split('\n').at(-1) || message}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, directory)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
