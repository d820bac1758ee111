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
}

/** Starts it; the newsroom of the run must be up. */
export async function startWebProcess(): Promise<WebProcess> {
  const dataDir = process.env.DATA_DIR ?? '.data-test/e2e'
  const owner = await findRunningPostgres(dataDir)
  if (!owner) throw new Error(`no PostgreSQL runs on ${dataDir}`)
  const secret = await readFile(join(dataDir, 'session-secret'), 'utf8')
  const readerUrl = lesserUrl(owner, 'reader', secret)
  const statements = new StatementCount(new URL(readerUrl).username)
  const line = await openLine(Number(new URL(owner).port), () => statements.connection())
  const port = await freePort()
  const address = `http://localhost:${port}`
  const child = spawn(process.execPath, ['lib/cli/serve.ts'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATABASE_APP_URL: behind(lesserUrl(owner, 'app', secret), line),
      DATABASE_READER_URL: behind(readerUrl, line),
      SESSION_SECRET: secret,
      SITE_URL: address,
      PORT: String(port),
      DEMO: '0',
    },
  })
  let said = ''
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (words: Buffer) => {
      said += words
      process[name].write(words)
    })
  await Promise.race([once(child, 'message'), failedBeforehand(child)])
  return {
    address,
    port,
    line,
    statements,
    said: () => said,
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
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
