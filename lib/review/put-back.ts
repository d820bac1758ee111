import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit } from '#lib/platform/refusal.ts'
import { frozenOriginalTitle } from './original-title.ts'
import { keepsOriginalTitle } from './rules.ts'
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
  permit(keepsOriginalTitle(content.source, await frozenOriginalTitle(tx, articleId)))
  await sealDraft(tx, articleId)
  const { hash } = await tx.draft.update({
    where: { articleId },
    data: { content, updatedBy: actor.id },
    select: { hash: true },
  })
  return hash
}
