import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'

/**
 * The text of an article with this hash, frozen or the draft of this moment, as far as the actor may read it: `unknown`
 * where they may not know of the article, null where the text is not, or no longer, theirs to read.
 */
export async function readText(
  tx: Transaction,
  actor: Actor,
  articleId: number,
  hash: string,
): Promise<Content | 'unknown' | null> {
  const [found] = await tx.$queryRaw<{ isKnown: boolean; content: Content | null }[]>`
    select may_know(${actor.id}, ${articleId}) as "isKnown", (
      select t.content from (
        select content from revision where article_id = ${articleId} and hash = ${hash}
        union all select content from draft where article_id = ${articleId} and hash = ${hash}) t
      where may_read_text(${actor.id}, ${articleId}, ${hash}) limit 1) as content`
  return found?.isKnown ? found.content : 'unknown'
}
