import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Ends the server of `directory` that outlived the start it belonged to, and removes a pid file that a killed server
 * left when its number has since gone to another process. Only for who holds the lock of the data directory.
 */
export async function endOrphan(directory: string, say: (line: string) => void): Promise<void> {
  const pid = await serverPid(directory)
  if (pid === null) return
  if (!(await isServerOf(pid, directory))) {
    await rm(join(directory, 'postmaster.pid'), { force: true })
    return
  }
  say('stopping the PostgreSQL that a killed start left running')
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    for (const until = Date.now() + 10_000; Date.now() < until; await sleep(50)) {
      if (!(await isServerOf(pid, directory))) return
    }
  }
}

/** The port that the running server of `directory` wrote down, or null. */
export async function serverPort(directory: string): Promise<number | null> {
  const lines = await pidFile(directory)
  const port = Number(lines[3])
  return lines[7]?.trim() === 'ready' && Number.isInteger(port) ? port : null
}

async function serverPid(directory: string): Promise<number | null> {
  const pid = Number((await pidFile(directory))[0])
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

async function pidFile(directory: string): Promise<string[]> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')
  return text.split('\n')
}

/** Whether process `pid` lives and is the PostgreSQL of `directory`; without /proc, whether it lives. */
async function isServerOf(pid: number, directory: string): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(directory)
}
