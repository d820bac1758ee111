import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export type Environment = Record<string, string | undefined>

/**
 * Starts a program of this folder under the Node and loader that run us, in a process group of its own, so that
 * Ctrl-C reaches only the supervisor. The child leaves when this process dies, however it dies.
 */
export function startProgram(file: string, args: string[], env: Environment): ChildProcess {
  const flags = [
    '--import',
    'tsx',
    '--import',
    here('leave-with-parent.mjs'),
    '--disable-warning=ExperimentalWarning',
  ]
  return spawn(process.execPath, [...flags, here(file), ...args], {
    detached: true,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Runs a verb in a child process to its end and gives its exit code; a signal to us is passed on by `children`. */
export async function runChild(args: string[], env: Environment): Promise<number> {
  const child = startProgram('main.ts', args, env)
  const [code] = await once(child, 'exit')
  return code ?? 1
}
