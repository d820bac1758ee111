/** The value that a share of the sample does not exceed (nearest rank); `share` between 0 and 1. NaN of nothing. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length))) - 1] ?? Number.NaN
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)
export const p95 = (sample: readonly number[]) => quantile(sample, 0.95)
