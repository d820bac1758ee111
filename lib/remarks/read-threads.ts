import { readDraft } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { loadState } from '#lib/review/load-state.ts'
import type { ArticleState } from '#lib/review/state.ts'
import { readRemarks } from './queries.ts'
import { canDeclineWording, canReopen, canResolve, canTakeWording } from './rules.ts'
import type { RemarkView, Thread } from './state.ts'

/** The remarks beside a draft as it is now, for a window in which it is written; `hash` is that draft's. */
export type Threads = { hash: string; threads: Thread[] }

/** The threads of a draft that the actor may read, with what they may do about each; null where they may not. */
export async function readThreads(actor: Actor, articleId: number, window: string): Promise<Threads | null> {
  return app().$transaction(
    async (tx) => {
      const draft = await readDraft(actor, articleId, tx)
      const state = draft && (await loadState(tx, articleId))
      if (!state) return null
      const remarks = await readRemarks(actor, articleId, draft, tx)
      return { hash: draft.hash, threads: remarks.map((remark) => threadOf(actor, remark, state, window)) }
    },
    { isolationLevel: 'RepeatableRead', maxWait: 5_000, timeout: 15_000 },
  )
}

/** A remark with what a person may do about it. */
export function threadOf(actor: Actor, remark: RemarkView, article: ArticleState, window = ''): Thread {
  const state = { by: remark.by.id, isOpen: remark.isOpen, wording: remark.wording }
  return {
    ...remark,
    verdicts: {
      resolve: canResolve(actor, state, article),
      reopen: canReopen(actor, state),
      take: canTakeWording(actor, state, article, window),
      decline: canDeclineWording(actor, state, article),
    },
  }
}
