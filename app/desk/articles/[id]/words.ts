import type { Content } from '#lib/document/content.ts'
import type { ArticleView } from '#lib/review/read-article.ts'

/** The words that a page of an article shows, and which they are. `at` is ISO 8601. */
export type Words = { content: Content; hash: string; by: string; at: string }

/** The draft where the person may see it, since that is what a signature freezes; else the text as last submitted. */
export function wordsOf({ draft, revision }: ArticleView): Words {
  if (draft) return { content: draft.content, hash: draft.hash, by: draft.savedBy, at: draft.savedAt }
  // What nobody ever submitted is hidden as a whole.
  if (!revision) throw new Error('an article that is known has words to show')
  return { content: revision.content, hash: revision.hash, by: revision.frozenBy, at: revision.frozenAt }
}
