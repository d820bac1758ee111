import { refuse } from '#lib/platform/refusal.ts'

/** How many may wait at once, each with its file in memory. */
const WAITING = 8

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Runs `work` when everything before it has ended, so that pictures never take more than one core. Refuses `busy`. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (waiting >= WAITING) refuse('busy')
  waiting += 1
  const mine = last.then(work).finally(() => {
    waiting -= 1
  })
  last = mine.catch(() => undefined)
  return mine
}
