import { readdir, readFile } from 'node:fs/promises'
import { load } from './load.ts'
import type { Newsroom } from './newsroom.ts'
import { plain, skipped, type Tell } from './row.ts'

const SAMPLE_MS = 200

/** What the web process holds while nobody asks, and at most while thirty-two readers do. Linux only. */
export async function memory({ port, pid }: Newsroom, tell: Tell, seconds: number): Promise<void> {
  const web = await webProcess(pid)
  if (!web) return tell(skipped('memory', '/proc does not show the web process'))
  tell(plain('memory: web process, idle', await residentMiB(web), 'MiB', 'resident set'))
  let most = 0
  const sampling = setInterval(async () => {
    most = Math.max(most, await residentMiB(web))
  }, SAMPLE_MS)
  await load({ port, path: '/', connections: 32, seconds, encoding: 'gzip' })
  clearInterval(sampling)
  tell(plain('memory: web process, most under load', most, 'MiB', 'resident set; 32 connections'))
}

/** The descendant of `ancestor` that runs serve.ts. */
async function webProcess(ancestor: number): Promise<number | null> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (command.includes('serve.ts') && (await descends(pid, ancestor))) return pid
  }
  return null
}

async function descends(pid: number, ancestor: number): Promise<boolean> {
  for (let current = pid; current > 1; ) {
    if (current === ancestor) return true
    current = Number(await fieldOf(current, 'PPid'))
  }
  return false
}

async function residentMiB(pid: number): Promise<number> {
  return Number.parseInt(await fieldOf(pid, 'VmRSS'), 10) / 1024
}

async function fieldOf(pid: number, field: string): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return new RegExp(`^${field}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? ''
}
