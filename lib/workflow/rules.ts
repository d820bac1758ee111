import type { Actor } from '#lib/platform/actor.ts'
import { madeKey } from '#lib/platform/made-key.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'

/** Who signs, and in which order, is decided by whoever keeps the workflows. */
export function canKeepWorkflow(actor: Actor): Verdict {
  return actor.capabilities.includes('workflow') ? allowed : refused('not-entitled')
}

/**
 * A key for each stage: the old ones keep theirs, for queues and addresses; a new one is called after its English name,
 * with a number where that is taken.
 */
export function stageKeys(stages: readonly { key: string | null; nameEn: string }[]): string[] {
  const taken = new Set(stages.flatMap(({ key }) => key ?? []))
  return stages.map(({ key, nameEn }) => {
    if (key) return key
    const made = madeKey(nameEn, taken, 'stage')
    taken.add(made)
    return made
  })
}
