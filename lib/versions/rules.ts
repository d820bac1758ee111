import type { Actor } from '#lib/platform/actor.ts'
import { allowed, type Verdict } from '#lib/platform/refusal.ts'
import { canWrite, isTheirs } from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'

/** Names a version: whoever writes on the article now, and whose copy it is. */
export function canNameVersion(actor: Actor, article: ArticleState): Verdict {
  return actor.capabilities.includes('draft') && isTheirs(actor, article) ? allowed : canWrite(actor, article)
}
