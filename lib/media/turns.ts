import { refuse } from '#lib/platform/refusal.ts'

/** How much may wait in memory, in bytes: eight of the largest files. */
const WAITING_BYTES = 160 * 2 ** 20

let last: Promise<unknown> = Promise.resolve()
let waitingBytes = 0

/**
 * Runs `work` on a file of `size` bytes when everything before it has ended, so that pictures never take more than one
 * core. Refuses `busy` while too much waits.
 */
export async function inTurn<Value>(size: number, work: () => Promise<Value>): Promise<Value> {
  if (waitingBytes + size > WAITING_BYTES) refuse('busy')
  waitingBytes += size
  const mine = last.then(work).finally(() => {
    waitingBytes -= size
  })
  last = mine.catch(() => undefined)
  return mine
}
