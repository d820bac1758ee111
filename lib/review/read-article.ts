import { type DraftText, isKnownTo, readDraft } from '#lib/articles/queries.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { type ArticleRow, readRows } from './article-row.ts'
import { loadState } from './load-state.ts'
import { frozenOriginalTitle } from './original-title.ts'
import { readRecord, type SignatureRecord } from './record.ts'
import type { ArticleState } from './state.ts'

/** One article as the desk shows it to one person, all of it read at one moment. */
export type ArticleView = {
  state: ArticleState
  row: ArticleRow
  /** The text in work; null while it lies on the author's desk and is not this person's to see. */
  draft: DraftText | null
  /** The newest frozen text, whichever round it belongs to. */
  revision: FrozenText | null
  record: SignatureRecord | null
  /** Readers have it, or have had it. */
  wasLive: boolean
  /** What the reprint's original title is and stays; null while it may be written. */
  originalTitle: string | null
}

export type FrozenText = {
  number: number
  hash: string
  content: Content
  frozenAt: string
  frozenBy: string
}

/** The article as the actor may see it; null where they may not know of it, or where there is none. */
export async function readArticle(actor: Actor, articleId: number): Promise<ArticleView | null> {
  // One snapshot, so that the words on the page are those whose hash its buttons carry.
  return app().$transaction(
    async (tx) => {
      const known = await tx.$queryRaw<{ id: number }[]>`
        select a.id from article a where a.id = ${articleId} and ${isKnownTo(actor)}`
      const [row] = await readRows(
        tx,
        known.map(({ id }) => id),
      )
      const state = row && (await loadState(tx, articleId))
      if (!state) return null
      const revision = await tx.revision.findFirst({
        where: { articleId },
        orderBy: { number: 'desc' },
        include: { author: { select: { name: true } } },
      })
      return {
        state,
        row,
        draft: await readDraft(actor, articleId, tx),
        revision: revision && {
          number: revision.number,
          hash: revision.hash,
          content: revision.content as Content,
          frozenAt: revision.createdAt.toISOString(),
          frozenBy: revision.author.name,
        },
        record: await readRecord(tx, articleId),
        originalTitle: await frozenOriginalTitle(tx, articleId),
        wasLive: (await tx.publication.count({ where: { articleId } })) > 0,
      }
    },
    { isolationLevel: 'RepeatableRead', maxWait: 5_000, timeout: 15_000 },
  )
}
