import { type Content, contentSchema } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, RefusalError } from '#lib/platform/refusal.ts'
import { frozenOriginalTitle } from './original-title.ts'
import { keepsOriginalTitle } from './rules.ts'

/** The draft as it stands after a rewriting. */
export type Rewritten = { hash: string; version: number; savedAt: string }

/**
 * Writes what a command made of the draft's words into the draft, as the actor's own hand. Who may, and on which words,
 * is asked before. Refuses `content-invalid` for what is no content, and another original title than the one set.
 */
export async function rewriteDraft(
  tx: Transaction,
  actor: Actor,
  articleId: number,
  made: Content,
): Promise<Rewritten> {
  const content = contentSchema.safeParse(made)
  if (!content.success) throw new RefusalError({ code: 'content-invalid' })
  permit(keepsOriginalTitle(content.data.source, await frozenOriginalTitle(tx, articleId)))
  const { hash, version, updatedAt } = await tx.draft.update({
    where: { articleId },
    data: { content: content.data, updatedBy: actor.id },
    select: { hash: true, version: true, updatedAt: true },
  })
  return { hash, version, savedAt: updatedAt.toISOString() }
}
