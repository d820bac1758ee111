import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Account, bareEnvironment, findAccount } from './embedded-postgres-account.ts'
import { findBinaries } from './embedded-postgres-binaries.ts'
import { type Cluster, clusterDirectory, prepareCluster } from './embedded-postgres-cluster.ts'
import { endOrphan, serverPort } from './embedded-postgres-orphan.ts'

/** A PostgreSQL of our own, listening on the loopback only, at a port of this start. */
export interface EmbeddedPostgres {
  /** The owner's address of a database on it. */
  ownerUrl(database?: string): string
  /** Settles when the server has ended, asked or not. */
  ended: Promise<void>
  /** Stops it cleanly; open connections are cut. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** Absolute DATA_DIR; the cluster lies in it unless the server's account cannot go there. */
  dataDir: string
  /** Hears one line for each thing worth knowing. */
  say?: (line: string) => void
  /** `false` for tests: nothing is forced to disk. */
  durable?: boolean
  /** Where to listen; a free port otherwise. */
  port?: number
}

/** The database that the embedded server keeps for the newsroom. */
export const embeddedDatabase = 'sanshen'

/**
 * Starts the embedded PostgreSQL of `dataDir`, making its cluster the first time and ending a server that a killed
 * start left behind. The caller holds the lock of `dataDir`. Rejects with one line when it cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, say = () => undefined, durable = true } = options
  const account = await findAccount(say)
  const binaries = await findBinaries(account, dataDir, say)
  const cluster = await prepareCluster({ account, binaries, dataDir, durable, say })
  await endOrphan(cluster.directory, say)

  const port = options.port ?? (await freePort())
  const log = join(dataDir, 'postgres.log')
  const server = await launch(
    join(binaries.directory, 'bin', 'postgres'),
    cluster,
    account,
    port,
    log,
    durable,
  )
  const guard = guardAgainstOurDeath(server)
  const ended = once(server, 'exit').then(() => {
    guard.kill('SIGKILL')
  })
  const ownerUrl = (database = embeddedDatabase) => address(cluster.password, port, database)
  const stop = async () => {
    server.kill('SIGINT')
    const late = setTimeout(() => server.kill('SIGQUIT'), 20_000)
    await ended
    clearTimeout(late)
  }
  try {
    await whenReady(server, ownerUrl('postgres'), log)
    await ensureDatabase(ownerUrl('postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  return { ownerUrl, ended, stop }
}

/** The owner's address of the server that another process runs on `dataDir`, or null when none is ready there. */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const directory = await clusterDirectory(dataDir, await findAccount(() => undefined))
  const password = await readFile(join(dataDir, 'postgres-password'), 'utf8').catch(() => null)
  const port = await serverPort(directory)
  return password && port ? address(password, port, embeddedDatabase) : null
}

function address(password: string, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
}

async function launch(
  program: string,
  cluster: Cluster,
  account: Account | null,
  port: number,
  log: string,
  durable: boolean,
): Promise<ChildProcess> {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = await open(log, 'w', 0o600)
  try {
    // In a group of its own, so that Ctrl-C reaches only the supervisor, which stops it last.
    const server = spawn(program, ['-D', cluster.directory, ...flags], {
      ...account,
      cwd: '/',
      detached: true,
      env: bareEnvironment,
      stdio: ['ignore', output.fd, output.fd],
    })
    await once(server, 'spawn')
    return server
  } finally {
    await output.close()
  }
}

/** A waiting shell whose input ends when this process does, however it dies: then it stops the server. */
function guardAgainstOurDeath(server: ChildProcess): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => undefined)
  guard.unref()
  return guard
}

async function whenReady(server: ChildProcess, url: string, log: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(30)) {
    if (server.exitCode !== null || server.signalCode !== null) break
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return
    } catch (error) {
      // 57P03: starting up, or replaying what a crash left in the log.
      const code = (error as { code?: string }).code
      if (code !== 'ECONNREFUSED' && code !== '57P03')
        throw new Error(`PostgreSQL refused us: ${String(error)}`)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const lines = (await readFile(log, 'utf8')).trim().split('\n')
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1)
  throw new Error(`PostgreSQL did not start: ${reason} (${log})`)
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [embeddedDatabase])
    if (known.rowCount === 0) await client.query(`create database ${embeddedDatabase}`)
  } finally {
    await client.end()
  }
}

/** A port of the loopback that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1')
  return address.port
}
