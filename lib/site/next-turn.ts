const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** The paper's clock: Shanghai has had no summer time since 1991. */
const AHEAD = 8 * 60 * MINUTE

/** The day of the paper at a time (milliseconds since 1970, days since then), and when to look again: midnight, or within a minute. */
export function nextTurn(now: number, withinAMinute: boolean): { now: number; day: number; at: number } {
  const day = Math.floor((now + AHEAD) / DAY)
  const midnight = (day + 1) * DAY - AHEAD
  return { now, day, at: withinAMinute ? Math.min(now + MINUTE, midnight) : midnight }
}
