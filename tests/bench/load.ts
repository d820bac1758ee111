import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import type { Load, Target } from './load-target.ts'
import { socketLoad } from './socket-load.ts'

/** wrk (Debian's package) takes least from the server it measures; without it a client of ours, which takes more. */
export const loadClient = has('wrk') ? 'wrk, one thread' : 'own client, one process'

/** Asks one page again and again on connections that stay open, after a second of warming up. */
export async function load(target: Target): Promise<Load> {
  const measure = has('wrk') ? wrk : socketLoad
  await measure({ ...target, seconds: 1 })
  return measure(target)
}

async function wrk({ port, path, connections, seconds, encoding }: Target): Promise<Load> {
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    `Accept-Encoding: ${encoding}`,
    `http://127.0.0.1:${port}${path}`,
  ])
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const [, failed] = /Non-2xx or 3xx responses: (\d+)/.exec(stdout) ?? []
  const scale = { us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'] ?? 1
  return { perSecond: Number(perSecond), p99Ms: Number(p99) * scale, failed: Number(failed ?? 0) }
}

/** Whether a program is on the PATH. */
export function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
