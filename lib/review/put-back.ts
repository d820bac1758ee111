import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import { sealDraft } from './seal-draft.ts'

/**
 * Puts an older version's words into the draft, as the actor's own hand; gives the new hash. What stands there now is
 * kept as a version of its own. Who may, and on which words, is asked before.
 */
export async function putBack(
  tx: Transaction,
  actor: Actor,
  articleId: number,
  content: Content,
): Promise<string> {
  await sealDraft(tx, articleId)
  return (await rewriteDraft(tx, actor, articleId, content)).hash
}
