/**
 * How much work a comparison may still take, in steps of its inner loops, and whether it has had to be coarser than
 * by characters for want of it. The same texts take the same effort on any machine, so that every comparison of them
 * reads the same.
 */
export type Effort = { left: number; coarse: boolean }

/** Room for the step from one version of a long report to the next, even if they have little in common. */
export function newEffort(): Effort {
  return { left: 4_000_000, coarse: false }
}
