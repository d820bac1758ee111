import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { findRunningPostgres } from '#lib/platform/embedded-postgres.ts'
import { Client } from './client.ts'

/** A newsroom as `npm start` runs it, on its own database and port. */
export type Newsroom = {
  port: number
  /** The database as its owner, for looking up what to ask for. */
  db: pg.Client
  pid: number
  /** From the command to the first good answer of /readyz, in milliseconds. */
  startedInMs: number
  stop(): Promise<void>
}

const dataDir = process.env.DATA_DIR ?? '.data-test/bench'
const port = Number(process.env.PORT)
const running = new Set<ChildProcess>()

/** Builds what is served and makes a new database with the demo and `articles` more; `keep` takes the last run's. */
export async function prepare(articles: number, keep: boolean): Promise<void> {
  await run(['build'])
  if (keep && existsSync(dataDir)) return
  await rm(dataDir, { recursive: true, force: true })
  await run(['seed', ...(articles > 0 ? ['--articles', String(articles)] : [])])
}

/** Starts it and waits until it can serve. */
export async function openNewsroom(): Promise<Newsroom> {
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] })
  running.add(child)
  const left = once(child, 'exit').then(([code]) => {
    running.delete(child)
    throw new Error(`npm start ended with ${code}`)
  })
  left.catch(() => undefined)
  await Promise.race([left, ready()])
  const startedInMs = performance.now() - began
  const ownerUrl = await findRunningPostgres(dataDir)
  if (!ownerUrl || !child.pid) throw new Error(`no PostgreSQL runs on ${dataDir}`)
  const db = new pg.Client({ connectionString: ownerUrl })
  await db.connect()
  return {
    port,
    db,
    pid: child.pid,
    startedInMs,
    async stop() {
      await db.end()
      child.kill('SIGTERM')
      await left.catch(() => undefined)
    },
  }
}

/** Has a process end with this run, however that ends; gives the way to forget it. */
export function stopLater(child: ChildProcess): () => void {
  running.add(child)
  return () => void running.delete(child)
}

/** Ends what this run started. */
export function stopEverything(): void {
  for (const child of running) child.kill('SIGTERM')
}

async function ready(): Promise<void> {
  const client = new Client(port)
  for (;;) {
    const answer = await client.get('/readyz').catch(() => null)
    if (answer?.status === 200) return client.close()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function run(args: string[]): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'sanshen', '--', ...args], { stdio: ['ignore', 2, 2] })
  running.add(child)
  const [code] = await once(child, 'exit')
  running.delete(child)
  if (code !== 0) throw new Error(`sanshen ${args[0]} ended with ${code}`)
}
