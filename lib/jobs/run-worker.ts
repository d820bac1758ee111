import { Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import { requireSetting } from '#lib/platform/env.ts'
import { publishDue, tasks } from './tasks.ts'
import { UnlockDead } from './unlock-dead.ts'

/** How often what a killed worker had is looked for. */
const LOOK_MS = 5_000

export type Worker = { stop(): Promise<void> }

/**
 * Starts carrying out jobs in this process, and once what fell due while no worker ran. Resolves when it is listening;
 * `stop` lets running jobs finish. Throws when the database is away; whoever calls tries again.
 */
export async function startWorker(): Promise<Worker> {
  const connectionString = requireSetting('DATABASE_APP_URL')
  const dead = new UnlockDead(connectionString)
  const runner: Runner = await run({
    connectionString,
    events: dead.events,
    taskList: tasks,
    parsedCronItems: parseCronItems([
      { task: 'publish-due', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'keep-missing-words', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'recount-findings', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'tell-deadlines', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'clear-kept', match: '17 * * * *', options: { backfillPeriod: 0 } },
      { task: 'clear-sign-ins', match: '37 * * * *', options: { backfillPeriod: 0 } },
    ]),
    concurrency: 4,
    maxPoolSize: 5,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') console.error(`worker: ${message}`)
    }),
  })
  const look = setInterval(() => void dead.once().catch(() => undefined), LOOK_MS)
  const stop = async () => {
    clearInterval(look)
    await runner.stop()
    await dead.close()
  }
  try {
    await dead.once()
    await publishDue()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
