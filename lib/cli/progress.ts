/** Says one thing, with the seconds since the start. */
export type Say = (line: string) => void

const patienceMs = 10_000

/** A voice that puts the seconds since now before each line. */
export function startTelling(): Say {
  const began = performance.now()
  return (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`)
}

/** Says what begins, and again every ten seconds that it lasts. */
export async function telling<Result>(say: Say, what: string, work: () => Promise<Result>): Promise<Result> {
  say(what)
  const again = setInterval(() => say(`still ${what}`), patienceMs)
  try {
    return await work()
  } finally {
    clearInterval(again)
  }
}
