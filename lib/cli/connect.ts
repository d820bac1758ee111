import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRunningPostgres } from '#lib/platform/embedded-postgres.ts'
import { keepEmbeddedPostgres } from '#lib/platform/embedded-postgres-keeper.ts'
import { lockDataDir } from '#lib/platform/embedded-postgres-lock.ts'
import { readSettings, SettingError, type Settings } from '#lib/platform/env.ts'
import { lesserUrl } from '#lib/platform/roles.ts'
import { type Environment, runVerbApart } from './child.ts'
import type { Say } from './progress.ts'

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

/** The environment of a process that must not have the owner's address: the two lesser ones instead. */
export function lesserEnvironment(settings: Settings, server: Server): Environment {
  return {
    ...process.env,
    // Empty rather than absent: a .env file fills in only what is absent.
    DATABASE_URL: '',
    DATABASE_APP_URL: settings.DATABASE_APP_URL ?? lesserUrl(server.ownerUrl, 'app', server.secret),
    DATABASE_READER_URL: settings.DATABASE_READER_URL ?? lesserUrl(server.ownerUrl, 'reader', server.secret),
    SESSION_SECRET: server.secret,
    SITE_URL: settings.SITE_URL,
    PORT: String(settings.PORT),
    DATA_DIR: settings.DATA_DIR,
    DEMO: settings.DEMO ? '1' : '0',
  }
}

/** Migrates in a child process, which alone is given the owner's address and ends with it. */
export async function migrateApart(server: Server): Promise<void> {
  const env = { ...process.env, DATABASE_URL: server.ownerUrl, SESSION_SECRET: server.secret }
  if ((await runVerbApart(['migrate'], env)) !== 0) throw new Error('the database is not migrated')
}

/** Puts this process where a verb of the application works: the database is there, the owner's address is not. */
export async function connectAsApp(say: Say): Promise<{ close(): Promise<void> }> {
  const settings = readSettings(process.env)
  // The supervisor gave both already, and not the owner's.
  if (!settings.DATABASE_URL && settings.DATABASE_APP_URL && settings.DATABASE_READER_URL) {
    return { close: async () => undefined }
  }
  const server = await openServer(settings, say, true)
  if (server.ours) await migrateApart(server)
  Object.assign(process.env, lesserEnvironment(settings, server))
  return { close: server.close }
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'session-secret')
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return readFile(file, 'utf8')
}
