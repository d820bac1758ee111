import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { startWorker } from '#lib/jobs/run-worker.ts'
import type { Verb } from './verb.ts'

/** `sanshen worker`. */
export const workerVerb: Verb = {
  name: 'worker',
  summary: 'Carries out jobs in a process of its own, until Ctrl-C.',
  usage: '',
  needs: 'app',
  async run(args) {
    parseArgs({ args, options: {} })
    const worker = await startWorker()
    console.log('the worker runs')
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
    await worker.stop()
    return 0
  },
}
