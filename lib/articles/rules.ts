import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'

/** All staff may draft. */
export function canCreate(actor: Actor): Verdict {
  return actor.capabilities.includes('draft') ? allowed : refused('not-entitled')
}
