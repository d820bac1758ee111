import type { Actor } from '#lib/platform/actor.ts'
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
    const plain =
      nameEn
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'stage'
    let made = plain
    for (let number = 2; taken.has(made); number += 1) made = `${plain}-${number}`
    taken.add(made)
    return made
  })
}
