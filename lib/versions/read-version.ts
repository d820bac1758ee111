import { isKnownTo, readDraft } from '#lib/articles/queries.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { readKept } from './queries.ts'
import { idOfKept, type VersionName } from './schema.ts'

/** One version with its words; `called` is the name that somebody gave it, '' for none. `at` is ISO 8601. */
export type VersionText = {
  name: VersionName
  called: string
  by: string
  at: string
  hash: string
  content: Content
}

/** A version of an article, as the actor may read it; null where they may not, or where there is none. */
export async function readVersion(
  actor: Actor,
  articleId: number,
  name: VersionName,
  tx: Transaction = app(),
): Promise<VersionText | null> {
  if (name === 'draft') {
    const draft = await readDraft(actor, articleId, tx)
    return draft && { name, called: '', by: draft.savedBy, at: draft.savedAt, ...wordsOf(draft) }
  }
  if (typeof name === 'string') {
    const kept = await readKept(actor, articleId, idOfKept(name), tx)
    return kept && { name, called: kept.name, by: kept.by, at: kept.savedAt, ...wordsOf(kept) }
  }
  const [frozen] = await tx.$queryRaw<{ by: string; at: Date; hash: string; content: Content }[]>`
    select p.name as by, r.created_at as at, r.hash, r.content
    from article a join revision r on r.article_id = a.id join person p on p.id = r.created_by
    where a.id = ${articleId} and r.number = ${name} and ${isKnownTo(actor)}`
  return frozen ? { ...frozen, name, called: '', at: frozen.at.toISOString() } : null
}

const wordsOf = ({ hash, content }: { hash: string; content: Content }) => ({ hash, content })
