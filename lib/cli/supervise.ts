import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { env, type Settings } from '#lib/platform/env.ts'
import { exitOf, startProgram, stopChildren } from './child.ts'
import { doorsOf, migrateIfDue, openServer, type Server, settledEnvironment } from './connect.ts'
import { buildIfStale, isBuilt } from './next-build.ts'
import { type Say, startTelling, telling } from './progress.ts'
import { seedIfEmpty } from './seed-demo.ts'
import { welcome } from './welcome.ts'

type Mode = 'production' | 'development'

/**
 * Runs the whole newsroom until a signal stops it: PostgreSQL, migrations, the demo, the build, the web process. What
 * this process starts, it ends. Resolves after a clean stop; rejects with one line when a part fails.
 */
export async function supervise(mode: Mode): Promise<void> {
  const settings = env()
  const say = startTelling()
  const stopped = stopRequest(say)
  const opening = openServer(settings, say, false)
  try {
    const server = telling(say, 'starting the database', () => opening)
    const failed = server.then(async ({ ended }) => {
      await ended
      throw new Error('PostgreSQL has ended by itself (its reasons: postgres.log in DATA_DIR)')
    })
    await Promise.race([stopped, failed, run(mode, settings, server, say)])
  } finally {
    await stopChildren()
    const server = await opening.catch(() => null)
    await server?.close()
  }
  say('stopped')
}

async function run(mode: Mode, settings: Settings, server: Promise<Server>, say: Say) {
  // Whoever waits for a page waits for the slowest of these; so they go at the same time, each as far as it can alone.
  const early = mode === 'production' && (await isBuilt()) ? startWeb(mode, settings) : null
  const opened = await server
  await refuseTakenPort(settings)
  await migrateIfDue(settings, opened, say)
  const doors = doorsOf(settings, opened)
  if (settings.DEMO) await seedIfEmpty({ ...settledEnvironment(settings), ...doors }, say)
  if (mode === 'production' && !early) await buildIfStale(say)
  say('starting the web process')
  const { child, left } = early ?? startWeb(mode, settings)
  // Should it be gone already, `left` says so.
  child.send({ doors }, () => undefined)
  await Promise.race([left, once(child, 'message').then(() => whenReady(settings, say))])
  say('ready')
  await welcome(settings, doors.DATABASE_APP_URL)
  await left
}

/** Starts the web process, which gets everything ready that needs no database and then waits to be told of its doors. */
function startWeb(mode: Mode, settings: Settings) {
  const env = { ...settledEnvironment(settings), NODE_ENV: mode }
  const child = startProgram('serve.ts', ['--held', ...(mode === 'development' ? ['--dev'] : [])], env)
  const left = exitOf(child).then((code) => {
    throw new Error(`the web process has ended by itself (exit code ${code})`)
  })
  left.catch(() => undefined)
  return { child, left }
}

/** Resolves at the first signal, or when who started us is gone; further ones change nothing. */
function stopRequest(say: Say): Promise<void> {
  // A terminal or a pipe that is gone must not take the clean stop along.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (!asked) say('stopping')
        asked = true
        resolve()
      })
    }
  })
}

async function refuseTakenPort({ PORT, HOST }: Settings): Promise<void> {
  const probe = createServer().listen(PORT, HOST)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Error(`PORT ${PORT} is taken by another program; set PORT to a free one`)
    throw new Error(`PORT ${PORT} on ${HOST} cannot be listened on: ${code}`)
  }
  probe.close()
  await once(probe, 'close')
}

async function whenReady({ PORT, HOST }: Settings, say: Say): Promise<void> {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  let told = Date.now()
  for (;;) {
    const answer = await fetch(`http://${host}:${PORT}/readyz`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() - told > 10_000) {
      say(
        `still waiting: ${answer ? ((await answer.json()) as { reason?: string }).reason : 'no answer yet'}`,
      )
      told = Date.now()
    }
    await sleep(50)
  }
}
