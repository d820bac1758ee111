import { setTimeout as sleep } from 'node:timers/promises'
import { startWorker, type Worker } from '#lib/jobs/run-worker.ts'
import { oneLine } from './verb.ts'

const RETRY_MS = 2_000

/** Carries out jobs in this process beside its other work, waiting for the database as long as it takes. */
export function workBeside(): Worker {
  const stopping = new AbortController()
  const started = startWhenPossible(stopping.signal)
  return {
    async stop() {
      stopping.abort()
      const worker = await started
      await worker?.stop()
    },
  }
}

async function startWhenPossible(signal: AbortSignal): Promise<Worker | null> {
  while (!signal.aborted) {
    try {
      return await startWorker()
    } catch (error) {
      console.warn(`worker: not started, trying again: ${oneLine(error)}`)
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  return null
}
