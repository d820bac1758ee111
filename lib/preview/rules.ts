import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'

/** Staff show outsiders what they may read themselves; which texts those are is asked of each text. */
export function canShowOutsiders(actor: Actor): Verdict {
  return actor.capabilities.includes('draft') ? allowed : refused('not-entitled')
}
