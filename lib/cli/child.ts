import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Environment = Record<string, string | undefined>

const graceMs = 10_000
const living = new Set<ChildProcess>()
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export interface ScriptOptions {
  /** Node's own flags; by default those that run us, which load TypeScript. */
  flags?: string[]
  /** Keeps what it prints in pipes. */
  quiet?: boolean
  /** What it prints is progress of ours, and goes to stderr: our stdout is for what was asked. */
  aside?: boolean
}

/**
 * Starts a script under the Node that runs us, in a process group of its own, so that Ctrl-C reaches only the
 * supervisor. The child leaves when this process dies, however it dies.
 */
export function startScript(
  script: string,
  args: string[],
  env: Environment,
  { flags = process.execArgv, quiet = false, aside = false }: ScriptOptions = {},
): ChildProcess {
  const output = quiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, [...leaving(flags), script, ...args], {
    detached: true,
    env: { ...env, SANSHEN_PARENT: String(process.pid) } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', aside ? 2 : output, output, 'ipc'],
  })
  living.add(child)
  child.on('exit', () => living.delete(child))
  return child
}

/** Whoever leaves with us needs the script that sees to it, once. */
function leaving(flags: string[]): string[] {
  const script = here('leave-with-parent.mjs')
  return flags.includes(script) ? flags : [...flags, '--import', script]
}

/** Starts a program of this folder. */
export function startProgram(file: string, args: string[], env: Environment): ChildProcess {
  return startScript(here(file), args, env)
}

/** Runs a verb in a child process to its end, its words on stderr, and gives its exit code. */
export async function runVerbApart(args: string[], env: Environment): Promise<number> {
  return exitOf(startScript(here('main.ts'), args, env, { aside: true }))
}

/** The exit code of a child; 1 when a signal ended it. */
export async function exitOf(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** Asks every child to finish, and ends with force, its own children included, what has not after ten seconds. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...living].map(stopChild))
}

async function stopChild(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => killGroup(child), graceMs)
  await ended
  clearTimeout(late)
  killGroup(child)
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing of the group is left.
  }
}
