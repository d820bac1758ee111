import { refuse } from '#lib/platform/refusal.ts'

/** How many may wait: a search engine that asks for every report's picture at once shall not fill the memory. */
const MOST_WAITING = 40

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Runs `work` when everything before it has ended, so that drawing never takes more than one core. Refuses `busy` while too many wait. */
export async function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  if (waiting >= MOST_WAITING) refuse('busy')
  waiting += 1
  const mine = last.then(work).finally(() => {
    waiting -= 1
  })
  last = mine.catch(() => undefined)
  return mine
}
