import { Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import { requireSetting } from '#lib/platform/env.ts'
import { publishDue, tasks } from './tasks.ts'

export type Worker = { stop(): Promise<void> }

/**
 * Starts carrying out jobs in this process, and once what fell due while no worker ran. Resolves when it is listening;
 * `stop` lets running jobs finish. Throws when the database is away; whoever calls tries again.
 */
export async function startWorker(): Promise<Worker> {
  const runner: Runner = await run({
    connectionString: requireSetting('DATABASE_APP_URL'),
    taskList: tasks,
    parsedCronItems: parseCronItems([
      { task: 'publish-due', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'keep-missing-words', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'recount-findings', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'tell-deadlines', match: '* * * * *', options: { backfillPeriod: 0 } },
      { task: 'clear-kept', match: '17 * * * *', options: { backfillPeriod: 0 } },
    ]),
    concurrency: 4,
    maxPoolSize: 5,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') console.error(`worker: ${message}`)
    }),
  })
  const stop = () => runner.stop()
  try {
    await publishDue()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
