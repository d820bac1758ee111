import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { appUrl } from './database.ts'

/** A worker in a process of its own, known to PostgreSQL by its name. */
export type WorkerProcess = { name: string; kill(): Promise<void> }

/** Starts a worker on this test's database; resolves once it takes jobs. */
export async function startWorkerProcess(name: string): Promise<WorkerProcess> {
  const { child, ...worker } = spawnWorker(name)
  await Promise.race([once(child, 'message'), failsOnExit(child, name)])
  return worker
}

/** The same without waiting for it, so that it can be killed at any moment. */
export function spawnWorker(name: string): WorkerProcess & { child: ChildProcess } {
  const address = new URL(appUrl)
  address.searchParams.set('application_name', name)
  const child = spawn(process.execPath, [fileURLToPath(new URL('worker-main.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_APP_URL: address.href, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return { name, child, kill: () => kill(child) }
}

async function failsOnExit(child: ChildProcess, name: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`${name} left with ${code} before it worked`)
}

/** As a power cut would: nothing of it is finished or handed over. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
