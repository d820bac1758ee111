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
 * it has the database do for readers.
 */
export type WebProcess = {
  address: string
  port: number
  line: CutLine
  statements: StatementCount
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
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
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
  await Promise.race([once(child, 'message'), failedBeforehand(child)])
  return {
    address,
    port,
    line,
    statements,
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
