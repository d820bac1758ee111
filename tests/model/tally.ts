const counts = new Map<string, number>()

/** Counts what happened, over all runs. */
export function count(what: string): void {
  counts.set(what, counted(what) + 1)
}

export const counted = (what: string) => counts.get(what) ?? 0

/** Everything that was counted, one line each. */
export const tallied = () => [...counts].map(([what, times]) => `${what}: ${times}`).sort()
