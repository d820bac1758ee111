import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRunningPostgres } from '#lib/platform/embedded-postgres.ts'
import { keepEmbeddedPostgres } from '#lib/platform/embedded-postgres-keeper.ts'
import { lockDataDir } from '#lib/platform/embedded-postgres-lock.ts'
import { readSettings, SettingError, type Settings } from '#lib/platform/env.ts'
import { prismaDirectory, standingHash, stands } from '#lib/platform/migrate-standing.ts'
import { lesserUrl } from '#lib/platform/roles.ts'
import { type Environment, runVerbApart } from './child.ts'
import { type Say, telling } from './progress.ts'

/** A reachable PostgreSQL, as its owner. */
export interface Server {
  ownerUrl: string
  /** SESSION_SECRET, generated into DATA_DIR for the embedded default. */
  secret: string
  /** Whether this process started it; then nobody may have migrated it yet. */
  ours: boolean
  /** Settles when a server of ours has ended; never otherwise. */
  ended: Promise<void>
  close(): Promise<void>
}

/**
 * Reaches the database of the settings: DATABASE_URL, or else the embedded PostgreSQL of DATA_DIR, which is started.
 * While another process runs it, `attach` uses that one; without `attach` it is one line of refusal.
 */
export async function openServer(settings: Settings, say: Say, attach: boolean): Promise<Server> {
  const never = new Promise<void>(() => undefined)
  if (settings.DATABASE_URL) {
    // From the settings given, not env(): that is read once, and what a verb works with is only known after this.
    const secret = settings.SESSION_SECRET
    if (!secret) throw new SettingError('SESSION_SECRET must be set')
    return {
      ownerUrl: settings.DATABASE_URL,
      secret,
      ours: false,
      ended: never,
      close: async () => undefined,
    }
  }
  const { DATA_DIR: dataDir } = settings
  const release = await lockDataDir(dataDir)
  const secret = settings.SESSION_SECRET ?? (await keptSecret(dataDir))
  if (release) {
    const postgres = await keepEmbeddedPostgres({ dataDir, say })
    const close = async () => {
      await postgres.stop()
      await release()
    }
    return { ownerUrl: postgres.ownerUrl(), secret, ours: true, ended: postgres.ended, close }
  }
  if (!attach)
    throw new Error(`another sanshen runs on ${dataDir} already (DATA_DIR); stop it, or set another DATA_DIR`)
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(100)) {
    const ownerUrl = await findRunningPostgres(dataDir)
    if (ownerUrl) return { ownerUrl, secret, ours: false, ended: never, close: async () => undefined }
  }
  throw new Error(`another sanshen holds ${dataDir}, but its PostgreSQL does not answer`)
}

/** The two lesser addresses: as the settings say, or those of the server's own roles. */
function lesserAddresses(settings: Settings, { ownerUrl, secret }: Server) {
  return {
    appUrl: settings.DATABASE_APP_URL ?? lesserUrl(ownerUrl, 'app', secret),
    readerUrl: settings.DATABASE_READER_URL ?? lesserUrl(ownerUrl, 'reader', secret),
  }
}

/** The environment of a process that must not have the owner's address: the settings, each with its value. */
export function settledEnvironment(settings: Settings): Environment {
  return {
    ...process.env,
    // Empty rather than absent: a .env file fills in only what is absent.
    DATABASE_URL: '',
    SITE_URL: settings.SITE_URL,
    PORT: String(settings.PORT),
    DATA_DIR: settings.DATA_DIR,
    DEMO: settings.DEMO ? '1' : '0',
  }
}

/** What is known only of a server that is there: the two lesser addresses and the secret. */
export function doorsOf(settings: Settings, server: Server) {
  const { appUrl, readerUrl } = lesserAddresses(settings, server)
  return { DATABASE_APP_URL: appUrl, DATABASE_READER_URL: readerUrl, SESSION_SECRET: server.secret }
}

/** Migrates, unless everything stands, in a child process, which alone uses the owner's address and ends with it. */
export async function migrateIfDue(settings: Settings, server: Server, say?: Say): Promise<void> {
  const urls = lesserAddresses(settings, server)
  if (await stands(urls, await standingHash(prismaDirectory, urls))) return
  const env = { ...process.env, DATABASE_URL: server.ownerUrl, SESSION_SECRET: server.secret }
  const migrate = async () => {
    if ((await runVerbApart(['migrate'], env)) !== 0) throw new Error('the database is not migrated')
  }
  await (say ? telling(say, 'migrating the database', migrate) : migrate())
}

/** Puts this process where a verb of the application works: the database is there, the owner's address is not. */
export async function connectAsApp(say: Say): Promise<{ close(): Promise<void> }> {
  const settings = readSettings(process.env)
  // The supervisor gave both already, and not the owner's.
  if (!settings.DATABASE_URL && settings.DATABASE_APP_URL && settings.DATABASE_READER_URL) {
    return { close: async () => undefined }
  }
  const server = await openServer(settings, say, true)
  if (server.ours) await migrateIfDue(settings, server)
  Object.assign(process.env, settledEnvironment(settings), doorsOf(settings, server))
  return { close: server.close }
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'session-secret')
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return readFile(file, 'utf8')
}
