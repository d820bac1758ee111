import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until `holds` says true, at most five seconds; rejects then. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 5_000; Date.now() < until; await sleep(10)) {
    if (await holds()) return
  }
  throw new Error('It did not happen within five seconds')
}
