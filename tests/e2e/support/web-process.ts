import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findRunningPostgres, freePort } from '#lib/platform/embedded-postgres.ts'
import { lesserUrl } from '#lib/platform/roles.ts'
import { type CutLine, openLine } from './cut-line.ts'
import { StatementCount } from './statement-count.ts'

/**
 * One more web process of the same build on the same database, behind a line that can be cut; `statements` counts what
 * it has the database do for readers, `said` is everything that it has written out.
 */
export type WebProcess = {
  address: string
  port: number
  line: CutLine
  statements: StatementCount
  said(): string
  stop(): Promise<void>
  /** As a machine ends it that has no memory left: it hears nothing of it. */
  kill(): Promise<void>
  /** Once it was ended, at the same address. */
  startAgain(): Promise<void>
}

/**
 * Starts it; the newsroom of the run must be up. `siteUrl` is the address that the site is known by, where it is not
 * known by this process's own: whichever worker looks at what readers have looks there.
 */
export async function startWebProcess(siteUrl?: string): Promise<WebProcess> {
  const dataDir = process.env.DATA_DIR ?? '.data-test/e2e'
  const owner = await findRunningPostgres(dataDir)
  if (!owner) throw new Error(`no PostgreSQL runs on ${dataDir}`)
  const secret = await readFile(join(dataDir, 'session-secret'), 'utf8')
  const readerUrl = lesserUrl(owner, 'reader', secret)
  const statements = new StatementCount(new URL(readerUrl).username)
  const line = await openLine(Number(new URL(owner).port), () => statements.connection())
  const port = await freePort()
  const address = `http://localhost:${port}`
  let said = ''
  const start = async () => {
    const child = spawn(process.execPath, ['lib/cli/serve.ts'], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: '',
        DATABASE_APP_URL: behind(lesserUrl(owner, 'app', secret), line),
        DATABASE_READER_URL: behind(readerUrl, line),
        SESSION_SECRET: secret,
        SITE_URL: siteUrl ?? address,
        PORT: String(port),
        DEMO: '0',
      },
    })
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.on('data', (words: Buffer) => {
        said += words
        process[name].write(words)
      })
    await Promise.race([once(child, 'message'), failedBeforehand(child)])
    return child
  }
  let child = await start()
  const end = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  return {
    address,
    port,
    line,
    statements,
    said: () => said,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async startAgain() {
      child = await start()
    },
  }
}

function behind(url: string, line: CutLine): string {
  const moved = new URL(url)
  moved.port = String(line.port)
  return moved.href
}

async function failedBeforehand(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`the web process ended with ${code}`)
}
